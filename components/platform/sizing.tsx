import { Disclosure } from "@/components/ui/disclosure";
import { Table, Td, Th } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { formatAmount } from "@/lib/wording/bill-arithmetic";
import { Section } from "./section";
import { UseBar } from "./use-bar";

/** What is bought for the workload, how full it is, and what else could have been bought. */
export function Sizing({ platform }: { platform: PlatformEvaluation }) {
  const { sizing } = platform;
  return (
    <Section
      id="sizing"
      title="Machines"
      lead={sizing ? `Priced on ${sizing.pricedOn}. ${podsSentence(sizing.pods)}` : undefined}
    >
      {sizing === null ? (
        <p className="text-sm">
          Nothing this platform can buy holds the workload, or the price book has no machine for it.
        </p>
      ) : (
        <>
          {sizing.machines.length > 0 ? <Machines platform={platform} /> : null}
          {sizing.cpuUse !== null || sizing.memoryUse !== null ? (
            <div className="grid max-w-prose gap-2 text-sm">
              <dl className="grid grid-cols-[minmax(0,1fr)] gap-2">
                <UseBar label="CPU asked for" share={sizing.cpuUse} />
                <UseBar label="Memory asked for" share={sizing.memoryUse} />
              </dl>
              <p className="text-xs text-muted">
                Of what the machines leave to workloads after the provider's and the system's own share.
              </p>
            </div>
          ) : null}
          {sizing.notes.length > 0 ? (
            <ul className="grid max-w-prose list-disc gap-1 pl-5 text-sm marker:text-muted">
              {sizing.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          ) : null}
          {sizing.alternatives.length > 0 ? (
            <Disclosure summary="Next-best machine types, and why they lost" aside={`${sizing.alternatives.length}`}>
              <Table caption="Machine types that would also hold the workload" isCaptionHidden>
                <thead>
                  <tr>
                    <Th>Type</Th>
                    <Th isFigure>Machines</Th>
                    <Th isFigure>A month ($)</Th>
                    <Th className="min-w-36">Why not</Th>
                  </tr>
                </thead>
                <tbody>
                  {sizing.alternatives.map(({ type, count, monthlyUsd, why }) => (
                    <tr key={`${type} ${count}`}>
                      <Th scope="row">{type}</Th>
                      <Td isFigure>{formatNumber(count)}</Td>
                      <Td isFigure>{formatAmount(monthlyUsd)}</Td>
                      <Td>{why}</Td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </Disclosure>
          ) : null}
        </>
      )}
    </Section>
  );
}

const podsSentence = (pods: number): string =>
  pods === 1 ? "One container is placed." : `${formatNumber(pods)} containers are placed.`;

function Machines({ platform: { name, sizing } }: { platform: PlatformEvaluation }) {
  return (
    <Table caption={`Machines bought for ${name}`} isCaptionHidden>
      <thead>
        <tr>
          <Th>Role</Th>
          <Th>Type</Th>
          <Th isFigure>Count</Th>
          <Th isFigure>
            <span className="whitespace-normal">vCPU each</span>
          </Th>
          <Th isFigure>
            <span className="whitespace-normal">Memory each (GiB)</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {sizing?.machines.map(({ role, type, count, vcpus, memoryGib }) => (
          <tr key={`${role} ${type}`}>
            <Th scope="row">{role.charAt(0).toUpperCase() + role.slice(1)}</Th>
            <Td>{type}</Td>
            <Td isFigure>{formatNumber(count)}</Td>
            <Td isFigure>{formatNumber(vcpus, 3)}</Td>
            <Td isFigure>{formatNumber(memoryGib, 3)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
