import { Callout } from "@/components/ui/callout";
import { type Problem, problems } from "@/lib/auth/problems";

/** What went wrong on the way back from a sign-in provider. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  if (problem === null) return null;
  const { title, text } = problems[problem];
  return (
    <Callout tone="warn" role="alert" title={title}>
      <p>{text}</p>
    </Callout>
  );
}
