import "server-only";
import { publicUrl } from "@/lib/env";

/** Where this Berth publishes the JSON Schema of a record's file. */
export const schemaAddress = (): string => new URL("/api/v1/decision-record.schema.json", publicUrl()).href;
