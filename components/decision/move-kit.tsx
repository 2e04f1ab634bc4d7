import { Callout } from "@/components/ui/callout";
import { Disclosure } from "@/components/ui/disclosure";
import type { MoveFile, MoveKit, MoveStep } from "@/lib/move/kit";

interface MoveKitProps {
  kit: MoveKit;
  /** Of the parts' headings; one higher stands above them. */
  level?: 2 | 3 | undefined;
}

/** Beyond these a page is slow to open and nobody reads on; the archive has everything. */
const MOST_FILES = 30;
const MOST_CHARACTERS = 30_000;

/** The checklist of a move and its files, to read, to copy and to print. Needs no script. */
export function MoveKitView({ kit, level = 2 }: MoveKitProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const Part = level === 2 ? "h3" : "h4";
  const shown = kit.files.slice(0, MOST_FILES);
  const rest = kit.files.length - shown.length;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <section aria-labelledby="move-notes" className="grid gap-3">
        <Heading id="move-notes" className="text-lg">
          To know first
        </Heading>
        <Callout title="A starting point: read each file before you run it.">
          <ul className="grid max-w-prose list-disc gap-1 pl-5">
            {kit.notes.map((note) => (
              <li key={note} className="break-words">
                {note}
              </li>
            ))}
          </ul>
        </Callout>
      </section>

      <section aria-labelledby="move-image" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Heading id="move-image" className="text-lg">
          The image
        </Heading>
        <Steps steps={kit.imageChecklist} />
      </section>

      <section aria-labelledby="move-steps" className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Heading id="move-steps" className="text-lg">
          The move
        </Heading>
        {kit.checklist.map(({ group, items }) => (
          <div key={group} className="grid grid-cols-[minmax(0,1fr)] gap-2">
            <Part className="text-sm font-semibold">{group}</Part>
            <Steps steps={items} />
          </div>
        ))}
      </section>

      <section aria-labelledby="move-files" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Heading id="move-files" className="text-lg">
          Files
        </Heading>
        <div>
          {shown.map((file) => (
            <File key={file.path} file={file} heading={Part} />
          ))}
        </div>
        {rest > 0 ? (
          <p className="max-w-prose text-sm text-muted">
            {rest} more {rest === 1 ? "file is" : "files are"} in the archive.
          </p>
        ) : null}
      </section>
    </div>
  );
}

function Steps({ steps }: { steps: readonly MoveStep[] }) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 text-sm">
      {steps.map(({ text, why, command, source }) => (
        <li key={text} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
          {/* A box to tick on paper, where such lists are worked through. */}
          <span aria-hidden="true" className="mt-1 size-3 rounded-xs border border-edge" />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
            <p className="max-w-prose break-words">{text}</p>
            {why === undefined ? null : <p className="max-w-prose break-words text-muted">{why}</p>}
            {command === undefined ? null : <Code label={`Commands: ${text}`}>{command}</Code>}
            {source === undefined ? null : <p className="max-w-prose text-xs break-words text-muted">{source}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function File({ file, heading: Heading }: { file: MoveFile; heading: "h3" | "h4" }) {
  const { path, about, content } = file;
  const isCut = content.length > MOST_CHARACTERS;
  const end = isCut ? content.lastIndexOf("\n", MOST_CHARACTERS) + 1 : content.length;
  return (
    <Disclosure
      summary={
        <Heading className="inline text-sm">
          <code className="break-all">{path}</code>
        </Heading>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <p className="max-w-prose text-sm break-words text-muted">{about}</p>
        <Code label={path}>{content.slice(0, end > 0 ? end : MOST_CHARACTERS)}</Code>
        {isCut ? (
          <p className="max-w-prose text-sm text-muted">
            The rest of this file is too long to show; the archive has it.
          </p>
        ) : null}
      </div>
    </Disclosure>
  );
}

const frame = "max-h-96 overflow-auto rounded-sm border border-line bg-sunken print:max-h-none";

/** Text to select and copy as it stands; scrolls in its own frame, by keyboard as well. */
function Code({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard to be scrolled
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for controls
    <div role="group" aria-label={label} tabIndex={0} className={frame}>
      <pre className="w-max min-w-full px-3 py-2 font-mono text-xs leading-5">{children}</pre>
    </div>
  );
}
