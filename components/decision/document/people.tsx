import type { RecordDocument } from "@/lib/decisions/document";
import { formatDate } from "@/lib/format/dates";
import { Facts } from "./facts";

/** The head of a MADR record: who decides, who was heard, who is told, and when. */
export function PeopleAndDates({ doc }: { doc: RecordDocument }) {
  const { people, record, date } = doc;
  const names = (list: readonly string[]): string => list.join(", ") || "nobody named";
  return (
    <Facts
      facts={[
        { label: "Deciders", value: names(people.deciders) },
        { label: record.decidedOn === null ? "Last changed" : "Decided", value: formatDate(date) },
        { label: "Consulted", value: names(people.consulted) },
        { label: "Informed", value: names(people.informed) },
      ]}
    />
  );
}
