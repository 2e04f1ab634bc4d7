import type { ReactNode } from "react";

/** A heading inside a part of the record. */
export const Subhead = ({ children }: { children: ReactNode }) => <h3 className="text-sm font-semibold">{children}</h3>;
