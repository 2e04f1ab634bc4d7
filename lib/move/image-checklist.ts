/** What an image should be before it moves: the same list wherever it goes, since the image is the same. */
import type { MoveStep } from "./kit";
import type { MovePlan } from "./plan";

export function imageChecklist({ evaluation, services }: MovePlan): MoveStep[] {
  const { needs } = evaluation.scenario;
  const image = services[0]?.repository ?? "registry.example.com/your-team/service-1";
  const platforms = needs.includes("arm") ? "linux/amd64,linux/arm64" : "linux/amd64";
  return [
    {
      text: "One image for every place, built once. The move copies it and does not rebuild it.",
      why: "What was tested is what runs. Settings come from the environment, never from the image.",
      command: `crane copy OLD_REGISTRY/IMAGE:TAG ${image}:TAG`,
    },
    {
      text: "Built in several stages: compilers and package managers stay in the first, the last holds only what runs.",
      why: "A smaller image starts sooner and has less in it to break into.",
      command: `docker buildx build --platform ${platforms} --provenance=true --sbom=true --push -t ${image}:TAG .`,
    },
    {
      text: "Runs as a user without rights and writes nowhere but /tmp and its own volume.",
      why: "The files of this kit start it that way; an image that needs root or writes beside its code stops at once.",
      command: `docker run --rm --read-only --tmpfs /tmp --user 10001:10001 --cap-drop ALL ${image}:TAG`,
    },
    {
      text: "Listens on the port it is told by PORT, says when it is ready, and ends cleanly when asked to (SIGTERM).",
      why: "Every platform here starts, checks and stops copies by these three.",
    },
    {
      text: "Scanned for known holes, with nothing grave left that a newer version mends.",
      command: `trivy image --severity HIGH,CRITICAL --ignore-unfixed --exit-code 1 ${image}:TAG`,
    },
    {
      text: "Signed, and the signature checked before it runs.",
      command: `cosign sign ${image}@DIGEST\ncosign verify --certificate-identity IDENTITY --certificate-oidc-issuer ISSUER ${image}@DIGEST`,
    },
    {
      text: "Named by digest, never by a tag alone.",
      why: "A tag can be moved; a digest is the image. The digests in this kit are zeros until you put in your own.",
      command: `crane digest ${image}:TAG`,
    },
    ...(needs.includes("arm")
      ? [
          {
            text: "Built for both kinds of processor under one digest.",
            why: "The scenario asks for Arm machines; an index names both and each machine takes its own.",
            command: `docker buildx imagetools inspect ${image}@DIGEST`,
          },
        ]
      : []),
  ];
}
