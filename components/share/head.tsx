/** What chat programs take their preview from. Without leave of the owner it says only what kind of page this is. */
export interface Preview {
  readonly title: string;
  readonly description: string;
  /** Whole addresses. */
  readonly image: string;
}

export function PreviewHead({ preview }: { preview: Preview | null }) {
  const title = preview?.title ?? "A shared decision record";
  const description = preview?.description ?? "Open the link to read it.";
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:site_name" content="Berth" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {preview ? (
        <>
          <meta property="og:image" content={preview.image} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : (
        <meta name="twitter:card" content="summary" />
      )}
    </>
  );
}
