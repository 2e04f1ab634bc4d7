import { requireNode } from "./node-version.mjs";

requireNode();
import("./check.mjs").then(({ check }) => check());
