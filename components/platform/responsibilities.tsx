import { Table, Td, Th } from "@/components/ui/table";
import { type PlatformFacts, responsibilityTasks } from "@/lib/planner/evaluation";
import { ownerLabels, ownerLetters, taskLabels } from "@/lib/wording/labels";
import { Section } from "./section";

interface ResponsibilitiesProps {
  facts: Pick<PlatformFacts, "name" | "responsibilities">;
  level?: 2 | undefined;
}

/** Nine tasks that somebody has to do. */
export function Responsibilities({ facts, level }: ResponsibilitiesProps) {
  return (
    <Section id="responsibilities" title="Who manages what" level={level}>
      <Table caption={`Who does what on ${facts.name}`} isCaptionHidden>
        <thead>
          <tr>
            <Th>Task</Th>
            <Th>Who</Th>
          </tr>
        </thead>
        <tbody>
          {responsibilityTasks.map((task) => {
            const { owner, note } = facts.responsibilities[task];
            return (
              <tr key={task}>
                <Th scope="row" className="font-normal">
                  {taskLabels[task].label}
                </Th>
                <Td>
                  <span className="mr-2 inline-block w-4 text-center font-semibold text-muted" aria-hidden="true">
                    {ownerLetters[owner]}
                  </span>
                  <span className={owner === "you" ? "font-medium" : undefined}>{ownerLabels[owner].label}</span>
                  {note ? <span className="block pl-6 text-xs text-muted">{note}</span> : null}
                </Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="text-xs text-muted">P: the provider. Y: you. S: shared. A dash: there is no such part here.</p>
    </Section>
  );
}
