import { columnsOf, groupAmount, type LineColumns, lineWords } from "#app/documents/figure-words.ts";
import type { Shown, ShownGroup, ShownLine } from "#domain/document/shown.ts";
import { LineName } from "./line-name.tsx";

export interface PaperLinesProps {
  shown: Pick<Shown, "groups">;
  currency: string;
  /** The id of the heading that names them. */
  labelledBy: string;
}

export function PaperLines({ shown, currency, labelledBy }: PaperLinesProps) {
  const columns = columnsOf(shown);
  return (
    <table className={columns.amount ? "doc-lines with-amounts" : "doc-lines"} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">Description</th>
          {columns.quantity && (
            <th scope="col" className="end">
              Quantity
            </th>
          )}
          {columns.price && (
            <th scope="col" className="end">
              Price
            </th>
          )}
          {columns.amount && (
            <th scope="col" className="end">
              Amount
            </th>
          )}
        </tr>
      </thead>
      {shown.groups.map((group) => (
        <tbody key={group.id}>
          {group.name && <GroupRow {...{ group, columns, currency }} />}
          {group.lines.map((line) => (
            <LineRow key={line.id} {...{ line, columns, currency }} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps {
  columns: LineColumns;
  currency: string;
}

function GroupRow({ group, columns, currency }: RowProps & { group: ShownGroup }) {
  const between = Number(columns.quantity) + Number(columns.price);
  return (
    <tr className="doc-group">
      <th scope="rowgroup" colSpan={1 + between}>
        {group.name}
      </th>
      {columns.amount && <td>{groupAmount(group, currency)}</td>}
    </tr>
  );
}

function LineRow({ line, columns, currency }: RowProps & { line: ShownLine }) {
  const { more, quantity, price, amount } = lineWords(line, currency);
  return (
    <tr className={line.counts ? undefined : "doc-not-chosen"}>
      <th scope="row">
        <LineName line={line} more={more} />
      </th>
      {columns.quantity && <td>{quantity}</td>}
      {columns.price && <td>{price}</td>}
      {columns.amount && <td>{amount}</td>}
    </tr>
  );
}
