/**
 * The same address with a path that can be decoded. Next answers one that cannot, such as "/api/v1/%zz", with a plain 500 before
 * any of our code sees it; taken by its letters it is the address of something that does not exist, like any other.
 *
 * @param url of a request: path and query
 */
export function withDecodablePath(url: string): string {
  const end = url.indexOf("?");
  const path = end === -1 ? url : url.slice(0, end);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll("%", "%25") + url.slice(path.length);
  }
}
