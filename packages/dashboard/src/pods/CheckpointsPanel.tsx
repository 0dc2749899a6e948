import type { PodEndedCheckpoint } from '@restack/api/client'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { useTexts } from '../i18n/index.js'
import { When } from '../time/When.js'

/** Checkpoints that have ended, and what each has booked. */
export function CheckpointsPanel({ checkpoints }: { checkpoints: PodEndedCheckpoint[] }) {
  const { t } = useTexts()
  return (
    <Panel heading={t('pod.checkpoints')} note={checkpoints.length}>
      {checkpoints.length === 0 ? (
        <p className="empty">{t('pod.noCheckpoints')}</p>
      ) : (
        <DataTable<PodEndedCheckpoint>
          caption={t('pod.checkpointsCaption')}
          testId="checkpoints-table"
          rows={checkpoints}
          rowKey={({ startedAt }) => String(startedAt)}
          columns={[
            {
              id: 'started',
              header: t('pod.startedAt'),
              isRowHeader: true,
              cell: ({ startedAt }) => <When timestamp={startedAt} />,
            },
            { id: 'ended', header: t('pod.endedAt'), cell: ({ endedAt }) => <When {...endedAt} /> },
            {
              id: 'outcome',
              header: t('pod.outcome'),
              cell: ({ outcome }) => (
                <span className={outcome === 'finalized' ? 'tag' : 'tag tag-warn'}>
                  {t(`pod.outcome_${outcome}`)}
                </span>
              ),
            },
            {
              id: 'booked',
              header: t('pod.booked'),
              help: t('pod.bookedHelp'),
              numeric: true,
              cell: ({ shareDeltaWei }) => <Amount value={shareDeltaWei} sign="always" unit="ETH" />,
            },
          ]}
        />
      )}
    </Panel>
  )
}
