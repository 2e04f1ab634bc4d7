import type { FormFault } from "@/lib/share/form";
import type { Refusal } from "./visit";

export const formRefusals: Readonly<Record<FormFault, Refusal>> = {
  foreign_origin: { status: 403, message: "This came from a page of another site. Send it from here." },
  unsupported: { status: 415, message: "This did not come from the form. Send it from here." },
  too_large: { status: 413, message: "This is too long. Make it shorter." },
};
