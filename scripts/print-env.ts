import { EnvironmentError, env } from "@/lib/env";

try {
  console.log(JSON.stringify(env()));
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
