import { Table, Td, Th } from "@/components/ui/table";
import { pathInWords, valueInWords } from "@/lib/scenarios/change-words";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { entriesOf } from "@/lib/scenarios/entries";

/** Everything that a content states, in the order of the form. What it does not state is assumed. */
export function ContentFacts({ content }: { content: ScenarioContent }) {
  return (
    <Table caption="What it states; everything else is assumed">
      <thead className="sr-only">
        <tr>
          <Th>What</Th>
          <Th>Stated</Th>
        </tr>
      </thead>
      <tbody>
        {[...entriesOf(content, true)].map(([path, value]) => (
          <tr key={path}>
            <Th scope="row" className="w-64">
              {capital(pathInWords(path))}
            </Th>
            <Td className="whitespace-pre-line">{valueInWords(path, value)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
