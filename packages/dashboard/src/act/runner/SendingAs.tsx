import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useAccount } from '../../account/AccountProvider.js'
import { Address } from '../../components/Address.js'
import { useTexts } from '../../i18n/index.js'
import { Failure } from './Failure.js'
import type { RestackError } from './run.js'

/** Who sends; and, where a wallet is on another chain, the way to this one. */
export function SendingAs({ sentBy }: { sentBy: 'faucet' | undefined }) {
  const { t } = useTexts()
  const { account, actors, chainId, loadWallets } = useAccount()
  const [failure, setFailure] = useState<RestackError>()
  const faucet = actors.find(({ name }) => name === 'faucet')
  const sender = sentBy && faucet ? faucet.address : account?.address
  if (!account || !sender) return null
  const isElsewhere = account.kind === 'wallet' && chainId !== undefined && account.chainId !== chainId

  async function change() {
    setFailure(undefined)
    try {
      await (await loadWallets()).switchChain()
    } catch (error) {
      setFailure(error as RestackError)
    }
  }
  return (
    <>
      <div className="act-sender" data-testid="sending-as">
        <span className="soft">{t('act.sender')}</span>
        <Address address={sender} name={account.kind === 'actor' && !sentBy ? account.name : null} />
      </div>
      {isElsewhere ? (
        <div className="act-notice" role="alert" data-testid="wrong-chain">
          <p>{t('act.wrongChain', { at: String(account.chainId), wanted: String(chainId) })}</p>
          <Button className="button" onPress={() => void change()}>
            {t('act.switchChain', { wanted: String(chainId) })}
          </Button>
        </div>
      ) : null}
      {failure ? <Failure failure={failure} /> : null}
    </>
  )
}
