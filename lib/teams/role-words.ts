import type { Role } from "./permissions";

interface RoleWords {
  readonly label: string;
  /** With its article, inside a sentence: "asks you to be an editor". */
  readonly one: string;
  /** What it lets one do, for whoever chooses one. */
  readonly sentence: string;
}

export const roleWords: Readonly<Record<Role, RoleWords>> = {
  owner: {
    label: "Owner",
    one: "an owner",
    sentence: "Everything an editor may, and who is in the team, its name, its export and its end.",
  },
  editor: {
    label: "Editor",
    one: "an editor",
    sentence: "Saves, changes and deletes scenarios, and sets the team's own prices.",
  },
  viewer: { label: "Viewer", one: "a viewer", sentence: "Reads everything and changes nothing." },
};
