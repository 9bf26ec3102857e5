/** What React Router itself weighs in a browser. */
export default function Empty() {
  return <p>Nothing</p>;
}
