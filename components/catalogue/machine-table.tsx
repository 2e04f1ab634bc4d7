import { Unsure } from "@/components/assumptions/mark";
import { Table, Td, Th } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import type { MachineOffer, MachineType } from "@/lib/planner/price-books/price-book";
import { regionLabels } from "@/lib/wording/labels";

const regions = ["us-east", "eu-central"] as const;

/** The machine types of one provider, with the price of a month in both regions. */
export function MachineTable({ provider, machines }: { provider: string; machines: readonly MachineType[] }) {
  return (
    <Table caption={`Machine types of ${provider}`} isCaptionHidden>
      <thead>
        <tr>
          <Th>Type</Th>
          <Th isFigure>vCPU</Th>
          <Th isFigure>Memory (GiB)</Th>
          {regions.map((region) => (
            <Th key={region} isFigure>
              {regionLabels[region].label} ($ a month)
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {machines.map(({ id, vcpus, memoryGib, arch, gpu, offers }) => (
          <tr key={id}>
            <Th scope="row" className="font-normal whitespace-nowrap">
              {id}
              <span className="text-xs text-muted">
                {arch === "arm64" ? " Arm" : ""}
                {gpu ? ` ${gpu.count} × ${gpu.model}` : ""}
              </span>
            </Th>
            <Td isFigure>{formatNumber(vcpus, 3)}</Td>
            <Td isFigure>{formatNumber(memoryGib, 3)}</Td>
            {regions.map((region) => (
              <Td key={region} isFigure>
                <Price offer={offers[region]} />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Price({ offer }: { offer: MachineOffer | undefined }) {
  if (!offer) return <span className="text-faint">not sold</span>;
  const price = formatNumber(Number(offer.month), 2, 2);
  return (
    <>
      {offer.scarce ? <span className="mr-1 text-xs text-warn">scarce</span> : null}
      {offer.unverified ? <span className="mr-1 text-xs text-warn">unverified</span> : null}
      {offer.unverified ? <Unsure>{price}</Unsure> : price}
    </>
  );
}
