import { platformNameById } from "@/lib/wording/platform-name";

export const pickName = (id: string | null): string => (id === null ? "Nothing fits" : platformNameById(id));
