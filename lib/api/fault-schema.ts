import { z } from "zod";
import { type FaultCode, faults, MOST_FIELDS } from "./faults";

export const faultCodes = Object.keys(faults) as FaultCode[]; // keys of a literal: nothing else can be there

/** Every error the API gives. */
export const faultSchema = z
  .strictObject({
    code: z.enum(faultCodes),
    message: z.string().min(1).describe("for people; programs look at the code"),
    fields: z
      .array(
        z.strictObject({
          path: z.string().describe("dotted path inside the scenario, assumptions.ID, or a key of the request"),
          message: z.string().min(1),
        }),
      )
      .min(1)
      .max(MOST_FIELDS)
      .exactOptional(),
  })
  .describe("what went wrong");
