import type { MoveFile } from "./kit";
import { HEALTH_PATH, type MovePlan } from "./plan";

/** Railway's file knows how a service runs, not from which image: that is said when the service is made. */
export const railwayFiles = (plan: MovePlan): MoveFile[] =>
  plan.services.flatMap((service) =>
    service.instance === null
      ? []
      : [
          {
            path: `services/${service.label}.json`,
            language: "json" as const,
            about: `How ${service.label} runs, as its railway.json. Railway bills use and reserves nothing, so it holds no size.`,
            content: `${JSON.stringify(
              {
                $schema: "https://railway.com/railway.schema.json",
                deploy: {
                  numReplicas: service.peakCopies,
                  ...(service.volumeMib > 0 ? {} : { healthcheckPath: HEALTH_PATH, healthcheckTimeout: 60 }),
                  restartPolicyType: "ON_FAILURE",
                  restartPolicyMaxRetries: 10,
                  ...(plan.evaluation.scenario.needs.includes("scale-to-zero") ? { sleepApplication: true } : {}),
                },
              },
              null,
              2,
            )}\n`,
          },
        ],
  );
