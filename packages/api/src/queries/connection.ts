export { type Connection, readOnly, rows } from '@restack/indexer'
