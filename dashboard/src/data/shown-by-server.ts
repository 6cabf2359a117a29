/** What this server shows besides its answers, as the page that it sent says: the page leads to nothing that is off. */

/** Whether images of other hosts may be asked for. */
export const showsRemoteImages = isOn('remote-images');
/** Whether there is a GraphiQL at `/graphiql`. */
export const showsGraphiql = isOn('graphiql');
/** Whether the schema is at `/schema.graphql`. */
export const showsSchema = isOn('schema');

function isOn(name: string): boolean {
  return document.querySelector(`meta[name="broadsheet-${name}"]`)?.getAttribute('content') !== 'off';
}
