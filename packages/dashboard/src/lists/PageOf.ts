import type { Block } from '@restack/api/client'

/** A page of a list of the API. */
export type PageOf<Row> = { block: Block; total: number; items: Row[]; nextCursor: string | null }
