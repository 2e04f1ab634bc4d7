import fc from "fast-check";
import { parse } from "smol-toml";
import { parseAllDocuments } from "yaml";
import type { MoveFile, MoveKit } from "@/lib/move/kit";
import { moveKit } from "@/lib/move/move-kit";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation } from "@/lib/planner/evaluation";
import { defaultPriceBook, getPriceBook } from "@/lib/planner/price-books";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { parseScenario } from "@/lib/planner/scenario/parse";

const LEAST = { team: { engineers: 5, kubernetesExperience: "learning" } };

/** The evaluation of a scenario; the team is filled in where a test does not care. */
export function evaluationOf(input: object, bookId = defaultPriceBook.id): Evaluation {
  const scenario = parseScenario({ ...LEAST, ...input }, defaultAssumptions.values);
  const book = getPriceBook(bookId);
  if (!scenario.ok || book === null) throw new Error(`no such scenario: ${JSON.stringify(scenario)}`);
  return evaluate(scenario.value, book, defaultAssumptions);
}

export const kitOf = (input: object, platform: PlatformId): MoveKit => moveKit(evaluationOf(input), platform);

export function fileOf(kit: MoveKit, path: string): MoveFile {
  const file = kit.files.find((known) => known.path === path);
  if (file === undefined) throw new Error(`no ${path} among ${kit.files.map((known) => known.path).join(", ")}`);
  return file;
}

// biome-ignore lint/suspicious/noExplicitAny: parsed files are looked into by the paths each test names
export type Parsed = any;

/** Documents of a YAML file, read as strictly as the library can. */
export function yamlOf({ content, path }: MoveFile, version: "1.1" | "1.2" = "1.2"): Parsed[] {
  return parseAllDocuments(content, { version, strict: true, uniqueKeys: true }).map((document) => {
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) throw new Error(`${path}: ${problem.message}`);
    return document.toJS();
  });
}

/** What a file says, by a reader that is not ours. */
export function read(file: MoveFile): Parsed[] {
  switch (file.language) {
    case "yaml":
      return yamlOf(file);
    case "json":
      return [JSON.parse(file.content)];
    case "toml":
      return [parse(file.content)];
    default:
      return [];
  }
}

/** All Kubernetes objects of a kit. */
export const objectsOf = (kit: MoveKit): Parsed[] =>
  kit.files
    .filter(
      ({ path }) =>
        path.startsWith("services/") ||
        path === "namespace.yaml" ||
        path === "ingress.yaml" ||
        path === "ingress-class.yaml",
    )
    .flatMap((file) => yamlOf(file));

/** Names that mean something to somebody: YAML, TOML, JSON, shells, Compose, Markdown, HTML, file systems. */
export const NASTY_NAMES = [
  "no",
  "on",
  "null",
  "~",
  "1e3",
  "0o14",
  "12:30:45",
  "api: evil",
  "api\" evil: 'x",
  "'; rm -rf / #",
  "# comment",
  "- item",
  "*alias &anchor !tag",
  "{{ .Values.x }}",
  "\u0024{HOME} $(id) `id`",
  "$\u0024{PROXY_IMAGE}",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "<script>alert(1)</script>",
  "[link](javascript:alert(1)) | cell |",
  "---",
  "... document end",
  "\u202Egnp.exe",
  "日本語のサービス",
  "ÄÖÜ ß é",
  "a".repeat(120),
  "-".repeat(120),
  "proxy",
  "kube-system",
  "]]>",
  "'''",
  '"""',
] as const;

/** One line of anything. */
export const nastyName = fc.oneof(
  fc.constantFrom(...NASTY_NAMES),
  fc
    .string({ minLength: 1, maxLength: 40, unit: "binary" })
    .filter((text) => /^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u.test(text)),
);

const item = fc.record(
  {
    name: nastyName,
    replicas: fc.integer({ min: 1, max: 6 }),
    cpu: fc.constantFrom(0.01, 0.1, 0.25, 0.333, 0.5, 1, 2, 3.5),
    memoryGib: fc.constantFrom(0.03, 0.1, 0.25, 0.5, 0.7, 1, 2, 3.3, 7),
    public: fc.boolean(),
    gpu: fc.constantFrom(0, 0, 0, 0, 1),
  },
  { requiredKeys: ["name", "replicas", "cpu", "memoryGib"] },
);

/** Scenarios of the sizes people have, now and then without a workload or with hundreds of services. */
export const anyScenario = fc.record(
  {
    team: fc.constant(LEAST.team),
    name: nastyName,
    availabilityTargetPercent: fc.constantFrom(99, 99.5, 99.9),
    clusters: fc.constantFrom(1, 1, 3),
    region: fc.constantFrom("us-east", "eu-central"),
    cloud: fc.record({
      primary: fc.constantFrom("none", "aws", "hetzner"),
      currentPlatform: fc.constantFrom(null, "compose", "eks"),
    }),
    workload: fc.oneof(
      fc.record(
        {
          services: fc.constantFrom(1, 2, 3, 7, 25, 300),
          replicasPerService: fc.integer({ min: 1, max: 3 }),
          cpuPerReplica: fc.constantFrom(0.05, 0.25, 0.5, 1),
          memoryGibPerReplica: fc.constantFrom(0.05, 0.25, 0.5, 2),
          machines: fc.constantFrom(1, 3),
          dailyActiveUsers: fc.constantFrom(0, 1_000, 200_000, 3_000_000),
          traffic: fc.constantFrom("steady", "daily-peak", "spiky"),
          publicEntryPoints: fc.integer({ min: 0, max: 4 }),
          storageGib: fc.constantFrom(0, 20, 333),
          stateful: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      fc.record(
        {
          items: fc.array(item, { minLength: 1, maxLength: 8 }),
          publicEntryPoints: fc.integer({ min: 0, max: 4 }),
          storageGib: fc.constantFrom(0, 20, 333),
          stateful: fc.boolean(),
        },
        { requiredKeys: ["items"] },
      ),
    ),
    needs: fc.subarray(["autoscaling", "scale-to-zero", "node-failover", "arm", "gpu", "windows"]),
    compliance: fc.subarray(["soc2", "hipaa"]),
    observability: fc.record({ backups: fc.boolean(), monitoring: fc.constantFrom("none", "basic", "full") }),
  },
  { requiredKeys: ["team", "workload"] },
);
