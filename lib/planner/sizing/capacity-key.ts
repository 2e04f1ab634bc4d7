import type { NodeCapacity } from "./pack";

/** Capacities belong to lists of machine types that are made once, so each is put into words once. */
const keys = new WeakMap<NodeCapacity, string>();

/** Equal for nodes that offer the same room. */
export function capacityKey(node: NodeCapacity): string {
  let key = keys.get(node);
  if (key === undefined) {
    key = `${node.cpuMillis}/${node.memoryMib}/${node.pods}/${node.gpus}`;
    keys.set(node, key);
  }
  return key;
}
