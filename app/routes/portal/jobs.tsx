export default function Page() {
  return <h1>Soon replaced in this slice</h1>;
}
