import { POST } from "@/app/api/v1/evaluations/route";

export const ADDRESS = "http://berth.test/api/v1/evaluations";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text === "" ? undefined : JSON.parse(text) };
}

let clients = 0;

/** Each call comes from a client of its own, so that no test uses up another's bucket. */
const nextClient = (): string => {
  clients += 1;
  return `10.${(clients >> 16) & 255}.${(clients >> 8) & 255}.${clients & 255}`;
};

/** Sends bytes or text as they are to the route's own handler. */
export const postRaw = async (
  body: BodyInit | null,
  headers: Readonly<Record<string, string>> = { "content-type": "application/json" },
): Promise<Answer> =>
  read(
    await POST(
      new Request(ADDRESS, {
        method: "POST",
        body,
        headers: { "x-forwarded-for": nextClient(), ...headers },
        // Needed for a body that is a stream; the types of the DOM do not know it.
        ...({ duplex: "half" } as object),
      }),
    ),
  );

export const post = (body: unknown): Promise<Answer> => postRaw(JSON.stringify(body));
