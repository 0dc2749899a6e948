import type { Block } from '@restack/api/client'
import type { ReactNode } from 'react'
import { AsOfControl } from '../asOf/AsOfControl.js'
import { AsOfNote } from '../asOf/AsOfNote.js'
import { usePageTitle } from '../components/usePageTitle.js'
import { formatInteger } from '../format/amount.js'
import { formatDateTime } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

export type PageHeadProps = {
  /** The heading, and the title of the document. */
  title: string
  /** What kind of thing this is, as the way to the list of its kind. */
  kind?: ReactNode
  /** Below the heading: the address, a sentence. */
  children?: ReactNode
  /** Of the answer that the page shows. */
  block?: Block | undefined
  /** Whether the page can show the past. */
  follows?: 'asOf' | 'now'
}

/** The top of a page: what it is about, and of which block it speaks. */
export function PageHead({ title, kind, children, block, follows = 'asOf' }: PageHeadProps) {
  const { t, tag } = useTexts()
  usePageTitle(title)
  return (
    <>
      <div className="page-head">
        <div className="page-title">
          {kind ? <p className="page-kind">{kind}</p> : null}
          <h1>{title}</h1>
          {children ? <div className="page-lead">{children}</div> : null}
        </div>
        <div className="page-time">
          {follows === 'asOf' ? <AsOfControl /> : null}
          <p className="page-block" data-testid="page-block" data-block={block?.number.toString()}>
            {block
              ? t('asOf.block', {
                  block: formatInteger(block.number, tag),
                  time: formatDateTime(block.timestamp, tag),
                })
              : ' '}
          </p>
        </div>
      </div>
      <AsOfNote follows={follows} />
    </>
  )
}
