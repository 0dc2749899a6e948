import { type RestackError, toRestackError } from '@restack/sdk'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useAccount } from '../account/AccountProvider.js'
import type { Wallet } from '../account/wallets.js'
import type { Actor } from '../api/config.js'
import { Panel } from '../components/Panel.js'
import { useTexts } from '../i18n/index.js'
import { readAccount } from './fields/readField.js'
import { Failure } from './runner/Failure.js'
import { useWorld } from './useWorld.js'

/** Who is to act: somebody of the devnet, a wallet of this browser, or an address whose key is elsewhere. */
export function ChooseAccount({ lead }: { lead?: string }) {
  const { t } = useTexts()
  const { actors } = useAccount()
  return (
    <Panel heading={t('act.who')}>
      <div className="act-choose" data-testid="choose-account">
        {lead ? <p>{lead}</p> : null}
        {actors.length > 0 ? <ActorChoice actors={actors} /> : null}
        <WalletChoice />
        <AddressChoice />
      </div>
    </Panel>
  )
}

const roles = ['staker', 'operator', 'avs', 'other'] as const

function ActorChoice({ actors }: { actors: readonly Actor[] }) {
  const { t } = useTexts()
  const { actAs } = useAccount()
  const [name, setName] = useState(actors[0]?.name ?? '')
  const chosen = actors.find((actor) => actor.name === name)
  return (
    <div className="act-way">
      <h3>{t('act.actor')}</h3>
      <p className="soft">{t('act.actorNote')}</p>
      <form
        className="act-inline"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen) actAs(chosen)
        }}
      >
        <label className="field">
          {t('act.name')}
          <select value={name} onChange={(event) => setName(event.target.value)} data-testid="actor-select">
            {roles.map((role) => (
              <optgroup key={role} label={t(`act.role_${role}`)}>
                {actors
                  .filter((actor) => actor.role === role)
                  .map((actor) => (
                    <option key={actor.name} value={actor.name}>
                      {actor.name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Button type="submit" className="button button-main" data-testid="act-as">
          {t('act.actAs', { name })}
        </Button>
      </form>
    </div>
  )
}

function WalletChoice() {
  const { t } = useTexts()
  const { loadWallets, connectWallet, chainId } = useAccount()
  const [wallets, setWallets] = useState<readonly Wallet[]>()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<RestackError>()

  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(toRestackError(error))
    }
    setBusy(false)
  }
  const look = () =>
    attempt(async () => {
      const found = (await loadWallets()).list()
      setWallets(found)
      const [only] = found
      if (found.length === 1 && only) await connectWallet(only.id)
    })
  return (
    <div className="act-way">
      <h3>{t('act.wallet')}</h3>
      <p className="soft">{t('act.walletNote')}</p>
      <div className="form-actions">
        {wallets && wallets.length > 0 ? (
          wallets.map(({ id, name, icon }) => (
            <Button
              key={id}
              className="button act-wallet"
              isPending={isBusy}
              onPress={() => void attempt(() => connectWallet(id))}
            >
              {icon ? <img src={icon} alt="" width="18" height="18" /> : null}
              {name}
            </Button>
          ))
        ) : (
          <Button
            className="button"
            isPending={isBusy}
            isDisabled={chainId === undefined}
            onPress={() => void look()}
            data-testid="connect-wallet"
          >
            {t('act.connect')}
          </Button>
        )}
      </div>
      {wallets?.length === 0 ? <p role="status">{t('act.noWalletFound')}</p> : null}
      {failure ? <Failure failure={failure} lead={t('act.notConnected')} /> : null}
    </div>
  )
}

function AddressChoice() {
  const { t } = useTexts()
  const { watch } = useAccount()
  const { data: world } = useWorld()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    const read = readAccount(text.trim(), world?.names ?? {})
    if ('value' in read) watch(read.value)
    else setWrong(true)
  }
  return (
    <div className="act-way">
      <h3>{t('act.address')}</h3>
      <p className="soft">{t('act.addressNote')}</p>
      <form className="act-inline" onSubmit={submit} noValidate>
        <label className="field act-inline-wide">
          {t('act.addressLabel')}
          <input
            value={text}
            autoComplete="off"
            spellCheck={false}
            placeholder="0x…"
            aria-invalid={isWrong}
            data-testid="address-input"
            onChange={(event) => {
              setText(event.target.value)
              setWrong(false)
            }}
          />
        </label>
        <Button type="submit" className="button">
          {t('act.use')}
        </Button>
        {isWrong ? (
          <p className="field-problem" role="alert">
            {t('problems.notAnAccount', { value: text })}
          </p>
        ) : null}
      </form>
    </div>
  )
}
