import { Unsure } from "@/components/assumptions/mark";
import { Table, Th } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import type { MachineOffer, MachineType } from "@/lib/planner/price-books/price-book";
import { regionLabels } from "@/lib/wording/labels";

const regions = ["us-east", "eu-central"] as const;

/** Hundreds of rows: their look is said once, by the table, and not in every cell. */
const rows =
  "[&_tbody_:is(td,th)]:border-b [&_tbody_:is(td,th)]:border-line [&_tbody_:is(td,th)]:py-1 [&_tbody_th]:text-left [&_tbody_th]:font-normal [&_tbody_td]:px-2 [&_tbody_td]:text-right [&_tbody_td:last-child]:pr-0 figures";

/** The machine types of one provider, with the price of a month in both regions. */
export function MachineTable({ provider, machines }: { provider: string; machines: readonly MachineType[] }) {
  return (
    <Table caption={`Machine types of ${provider}`} isCaptionHidden className={rows}>
      <thead>
        <tr>
          <Th>Type</Th>
          <Th isFigure>vCPU</Th>
          <Th isFigure>
            <span className="whitespace-normal">Memory (GiB)</span>
          </Th>
          {regions.map((region) => (
            <Th key={region} isFigure>
              <span className="whitespace-normal">{regionLabels[region].label} ($ a month)</span>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {machines.map(({ id, vcpus, memoryGib, arch, gpu, offers }) => (
          <tr key={id}>
            <th scope="row">
              {[id, arch === "arm64" ? "Arm" : "", gpu ? `${gpu.count} × ${gpu.model}` : ""].join(" ").trim()}
            </th>
            <td>{formatNumber(vcpus, 3)}</td>
            <td>{formatNumber(memoryGib, 3)}</td>
            {regions.map((region) => (
              <td key={region}>{priceOf(offers[region])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function priceOf(offer: MachineOffer | undefined) {
  if (!offer) return "–";
  const price = formatNumber(Number(offer.month), 2, 2);
  if (!offer.unverified && !offer.scarce) return price;
  return (
    <>
      <span className="mr-1 text-xs text-warn">{offer.unverified ? "unverified" : "scarce"}</span>
      {offer.unverified ? <Unsure>{price}</Unsure> : price}
    </>
  );
}
