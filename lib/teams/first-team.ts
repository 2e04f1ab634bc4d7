/** First words beyond it would fill the header. */
const MOST_SIGNS = 40;

/** What a person's first team is called until somebody renames it. */
export function firstTeamName(person: string): string {
  const [first = ""] = person.trim().split(/\s+/);
  return `${[...first].slice(0, MOST_SIGNS).join("")}'s team`;
}
