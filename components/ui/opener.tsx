"use client";

import { type ComponentProps, useSyncExternalStore } from "react";
import { Button } from "./button";

const never = () => () => {};

/**
 * A button that opens a dialog or a form. A click before its script is there would be lost without a word, so until then it says
 * that it takes none, and looks as it will.
 */
export function Opener(props: ComponentProps<typeof Button>) {
  const isHeard = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return <Button {...props} aria-disabled={isHeard ? undefined : true} />;
}
