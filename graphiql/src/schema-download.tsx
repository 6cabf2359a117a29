/** A button of the toolbar that saves the schema as SDL. */
export function SchemaDownload() {
  return (
    <a
      className="graphiql-un-styled graphiql-toolbar-button schema-download"
      href="/schema.graphql"
      download="schema.graphql"
      title="Save the schema as SDL"
      aria-label="Save the schema as SDL"
    >
      SDL
    </a>
  );
}
