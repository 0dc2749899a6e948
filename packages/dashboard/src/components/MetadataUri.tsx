/** Where an account says who it is. Anyone can write anything there: only web addresses become links. */
export function MetadataUri({ uri }: { uri: string }) {
  if (!/^https?:\/\//.test(uri)) return <span className="metadata-uri">{uri}</span>
  return (
    <a className="metadata-uri" href={uri} rel="noreferrer nofollow" target="_blank">
      {uri.replace(/^https?:\/\//, '')}
    </a>
  )
}
