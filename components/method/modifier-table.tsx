import { Table, Td, Th } from "@/components/ui/table";
import { labourModifiers } from "@/lib/wording/method";

export function ModifierTable() {
  return (
    <Table caption="What is added beyond one environment of up to ten services and five machines">
      <thead>
        <tr>
          <Th>For</Th>
          <Th>We add</Th>
          <Th>Basis</Th>
        </tr>
      </thead>
      <tbody>
        {labourModifiers.map(({ what, adds, basis }) => (
          <tr key={what}>
            <Th scope="row" className="font-normal">
              {what}
            </Th>
            <Td>{adds}</Td>
            <Td className="text-muted">{basis}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
