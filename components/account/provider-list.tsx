"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";
import { Done } from "./done";

export interface ProviderRow {
  readonly id: string;
  readonly label: string;
  /** "3 November 2026"; null: not connected. */
  readonly since: string | null;
  /** Its variables are not set any more: it can be let go, and not be taken up. */
  readonly isGone: boolean;
}

interface ProviderListProps {
  providers: readonly ProviderRow[];
  connectProvider: (input: unknown) => Promise<ActionResult<{ readonly to: string }>>;
  disconnectProvider: (input: unknown) => Promise<ActionResult<{ readonly label: string }>>;
}

export function ProviderList({ providers, connectProvider, disconnectProvider }: ProviderListProps) {
  const connect = useAction(connectProvider);
  const disconnect = useAction(disconnectProvider);
  const [letGo, setLetGo] = useState<readonly string[]>([]);
  const isBusy = connect.isPending || disconnect.isPending;
  const fault = connect.fault ?? disconnect.fault;
  const last = providers.find(({ id }) => id === letGo.at(-1));
  return (
    <div className="grid max-w-md gap-3">
      <Refusal message={fault?.message} />
      <ul className="grid">
        {providers.map(({ id, label, since, isGone }) => {
          const isConnected = since !== null && !letGo.includes(id);
          return (
            <li key={id} className="flex items-center justify-between gap-4 border-b border-line py-2">
              <span className="grid min-w-0 text-sm">
                <span className="truncate font-medium">{label}</span>
                <span className="text-xs text-muted">{isConnected ? `Connected on ${since}` : "Not connected"}</span>
              </span>
              {isConnected ? (
                <Button
                  size="sm"
                  aria-label={`Disconnect ${label}`}
                  aria-disabled={isBusy || undefined}
                  onClick={() => disconnect.run([{ provider: id }], () => setLetGo([...letGo, id]))}
                >
                  Disconnect
                </Button>
              ) : isGone ? null : (
                <Button
                  size="sm"
                  aria-label={`Connect ${label}`}
                  aria-disabled={isBusy || undefined}
                  onClick={() => connect.run([{ provider: id }], ({ to }) => window.location.assign(to))}
                >
                  Connect
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Done>{last && !disconnect.isPending ? `${last.label} is disconnected.` : null}</Done>
    </div>
  );
}
