import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Feedback } from "@/components/share/feedback";
import { FeedbackInbox } from "@/components/share/feedback-inbox";
import { PreviewHead } from "@/components/share/head";
import { ShareTable } from "@/components/share/share-table";
import { SharedRecord } from "@/components/share/shared-record";
import { Sheet } from "@/components/share/sheet";
import { TryPage } from "@/components/share/try-page";
import { documentOf } from "@/lib/decisions/document";
import { wordParts } from "@/lib/decisions/words";
import { ok } from "@/lib/planner/result";
import { tryOut } from "@/lib/share/sandbox";
import { recordOf, sealedOf } from "../decisions/support";

/** One for each field, so that each can be found again; with every sign that means something in HTML or in an attribute. */
const evil = (field: string) =>
  `${field}"'><img src=x onerror=alert(1)></title></style><script>alert("${field}")</script>`;
const evilMarkdown = (field: string) =>
  `${evil(field)}\n\n[${field}](javascript:alert(1)) ![${field}](https://evil.example/p.png) <https://ok.example/>\n\n<iframe src="https://evil.example"></iframe>`;

const sealed = sealedOf({
  name: evil("scenario"),
  team: { engineers: 5, kubernetesExperience: "none" },
  workload: { items: [{ name: evil("service"), replicas: 2, cpu: 0.5, memoryGib: 1 }] },
});

const vote = { id: "v", personId: "p", vote: "object", at: new Date(0), isStale: false } as const;

const doc = documentOf(
  recordOf(sealed, {
    title: evil("title"),
    teamName: evil("team"),
    words: {
      ...Object.fromEntries(wordParts.map((part) => [part, evilMarkdown(part)])),
      otherDeciders: [evil("decider")],
      otherConsulted: [evil("consulted")],
      otherInformed: [evil("informed")],
    } as ReturnType<typeof recordOf>["words"],
    people: [
      { id: "p", userId: null, name: evil("person"), part: "decider", vote: { ...vote, reason: evil("reason") } },
    ],
    votes: [{ ...vote, name: evil("person"), reason: evil("reason") }],
    notes: [{ id: "n", kind: "amendment", body: evilMarkdown("note"), by: evil("author"), at: new Date(0) }],
  }),
);

const page = renderToStaticMarkup(
  <Sheet
    title={doc.record.title}
    theme="system"
    css="p{color:red}"
    head={<PreviewHead preview={{ title: doc.record.title, description: doc.statusLabel, image: "https://b/p" }} />}
  >
    <SharedRecord
      doc={doc}
      files={[]}
      feedback={
        <Feedback
          shown={[{ id: "f", name: evil("reader"), body: evilMarkdown("feedback"), at: new Date(0) }]}
          action="/s/x/feedback"
          wasSent={false}
          draft={{ name: evil("draftName"), body: evil("draftBody"), faults: {} }}
        />
      }
    />
  </Sheet>,
);

const typed = [
  "title",
  "team",
  "service",
  "decider",
  "consulted",
  "informed",
  "person",
  "reason",
  "note",
  "author",
  "reader",
  "feedback",
  "draftName",
  "draftBody",
  ...wordParts.filter((part) => part !== "whyNotPick"), // shown where the choice is not the pick
];

describe("a shared page", () => {
  test("shows what people typed as text", () => {
    for (const field of typed) expect([field, page.includes(`${field}&quot;&#x27;&gt;&lt;img`)]).toEqual([field, true]);
  });

  test("holds no element, handler or address that a person typed in", () => {
    for (const forbidden of [
      /<script/i,
      /<img/i,
      /<iframe/i,
      /<[a-z]+(?:\s+[\w:-]+(?:="[^"]*")?)*\s+on\w+=/i,
      /href="javascript:/i,
      /src="https:/i,
    ])
      expect([String(forbidden), forbidden.test(page)]).toEqual([String(forbidden), false]);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page.match(/<title>/g)).toHaveLength(1);
  });

  test("leads nowhere but to web addresses and letters, without saying where from", () => {
    const hrefs = [...page.matchAll(/<a [^>]*href="([^"]*)"[^>]*>/g)];
    for (const [, href] of hrefs) expect(href).toMatch(/^(https?:|mailto:|#|\/)/);
    for (const [tag, href] of hrefs) if (href?.startsWith("http")) expect(tag).toContain("noopener");
  });

  test("is the same for the page of the sandbox, with what is typed there", () => {
    const fields = ["team.engineers"] as const;
    const trial = tryOut(sealed.frozen, fields, new URLSearchParams({ "team.engineers": "<script>alert(1)</script>" }));
    const html = renderToStaticMarkup(
      <TryPage action="/s/x/try" back="/s/x" doc={doc} fields={fields} trial={trial} />,
    );
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).toContain('value="&lt;script&gt;alert(1)&lt;/script&gt;"');
  });
});

test("the team's own list of links and feedback shows what was typed as text", () => {
  const at = new Date(0);
  const act = async () => ok({});
  const link = {
    ...{
      id: "l",
      label: evil("label"),
      hasPassphrase: false,
      createdAt: at,
      createdBy: evil("maker"),
      expiresAt: null,
    },
    ...{ openedCount: 0, lastOpenedAt: null, sandboxFields: [], allowsFeedback: true, allowsPreview: false },
  };
  const feedback = {
    ...{ id: "f", name: evil("reader"), body: evilMarkdown("feedback"), at, label: evil("label") },
    ...({ state: "waiting", moderatedBy: null } as const),
  };
  const of = { team: "t", recordId: "r" };
  const html = renderToStaticMarkup(
    <>
      <ShareTable {...of} links={[link]} revokeShare={act} />
      <FeedbackInbox {...of} feedback={[feedback]} canModerate moderateFeedback={act} />
    </>,
  );
  for (const field of ["label", "maker", "reader", "feedback"])
    expect([field, html.includes(`${field}&quot;&#x27;&gt;&lt;img`)]).toEqual([field, true]);
  expect(html).not.toMatch(/<script|<img|<iframe/i);
});
