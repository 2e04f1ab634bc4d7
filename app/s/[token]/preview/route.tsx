import { ImageResponse } from "next/og";
import { PREVIEW_SIZE, PreviewPicture } from "@/components/share/preview-picture";
import { getGlance } from "@/db/queries/shares";
import { shareHeaders } from "../../answer";
import { visited } from "../../visit";

/** The picture that chat programs show beside the link: a miss unless the owner allows it, and never before a passphrase. */
export const GET = visited(
  async (_, { scope }) => {
    if (!scope.options.allowsPreview || scope.passphraseHash !== null) return null;
    const glance = await getGlance(scope);
    return (
      glance && new ImageResponse(<PreviewPicture glance={glance} />, { ...PREVIEW_SIZE, headers: shareHeaders() })
    );
  },
  async () => null,
);
