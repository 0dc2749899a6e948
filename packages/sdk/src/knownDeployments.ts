import type { Address } from 'viem'
import type { DeploymentContracts } from './types.js'

/** A deployment that others made. The actions take it like one of our own, as far as it has the contracts. */
export type KnownDeployment = DeploymentContracts & {
  name: string
  contracts: Record<string, Address>
  /** Token symbol to strategy; ETH stands for native restaking. */
  strategies: Record<string, Address>
  tokens: Record<string, Address>
  /** Block from which on its events are to be read, where that is known. */
  deploymentBlock?: number
}

/**
 * EigenLayer's own deployments, as docs/spec/known-deployments.md gives them: proxies where there are proxies,
 * beacons for pods and factory strategies. Check against the chain before relying on an address.
 *
 * @example
 * const { strategies } = await getOverview(mainnetClient, { deployment: knownDeployments.mainnet })
 */
export const knownDeployments = {
  mainnet: {
    name: 'EigenLayer on Ethereum',
    chainId: 1,
    // docs/spec/04-rewards.md §4.3
    deploymentBlock: 17_445_563,
    contracts: {
      delegationManager: '0x39053D51B77DC0d36036Fc1fCc8Cb819df8Ef37A',
      strategyManager: '0x858646372CC42E1A627fcE94aa7A7033e7CF075A',
      eigenPodManager: '0x91E677b07F7AF907ec9a428aafA9fc14a0d3A338',
      avsDirectory: '0x135DDa560e946695d6f155dACaFC6f1F25C1F5AF',
      rewardsCoordinator: '0x7750d328b314EfFa365A0402CcfD489B80B0adda',
      permissionController: '0x25E5F8B1E7aDf44518d35D5B2271f114e081f0E5',
      allocationManager: '0x948a420b8CC1d6BFd0B6087C2E7c344a2CD0bc39',
      emissionsController: '0x619F988b4EA2f896ED068d84cE6F52550d6acE84',
      strategyFactory: '0x5e4C39Ad7A3E881585e383dB9827EB4811f6F647',
      strategyBeacon: '0x0ed6703C298d28aE0878d1b28e88cA87F9662fE9',
      durationVaultBeacon: '0x0fCE0A591D96BB76883323eF555867111E2050a9',
      eigenPodBeacon: '0x5a2a4F2F3C18f09179B6703e63D9eDD165909073',
      signedDistributor: '0x035bdAeaB85E47710C27EdA7FD754bA80aD4ad02',
      releaseManager: '0xeDA3CAd031c0cf367cF3f517Ee0DC98F9bA80C8F',
      taskMailbox: '0x132b466d9d5723531F68797519DfED701aC2C749',
      crossChainRegistry: '0x9376A5863F2193cdE13e1aB7c678F22554E2Ea2b',
      keyRegistrar: '0x54f4bC6bDEbe479173a2bbDc31dD7178408A57A4',
      operatorTableUpdater: '0x5557E1fE3068A1e823cE5Dcd052c6C352E2617B5',
      ecdsaCertificateVerifier: '0xd0930ee96D07de4F9d493c259232222e46B6EC25',
      bn254CertificateVerifier: '0x3F55654b2b2b86bB11bE2f72657f9C33bf88120A',
      pauserRegistry: '0xB8765ed72235d279c3Fb53936E4606db0Ef12806',
      timelock: '0xC06Fd4F821eaC1fF1ae8067b36342899b57BAa2d',
      bEigenTimelock: '0x738130BC8eADe1Bc65A9c056DEa636835896bc53',
      proxyAdmin: '0x8b9566AdA63B64d1E1dcF1418b43fd1433b72444',
    },
    strategies: {
      cbETH: '0x54945180dB7943c0ed0FEE7EdaB2Bd24620256bc',
      stETH: '0x93c4b944D05dfe6df7645A86cd2206016c51564D',
      rETH: '0x1BeE69b7dFFfA4E2d53C2a2Df135C388AD25dCD2',
      ETHx: '0x9d7eD45EE2E8FC5482fa2428f15C971e6369011d',
      ankrETH: '0x13760F50a9d7377e4F20CB8CF9e4c26586c658ff',
      OETH: '0xa4C637e0F704745D182e4D38cAb7E7485321d059',
      osETH: '0x57ba429517c3473B6d34CA9aCd56c0e735b94c02',
      swETH: '0x0Fe4F44beE93503346A3Ac9EE5A26b130a5796d6',
      wBETH: '0x7CA911E83dabf90C90dD3De5411a10F1A6112184',
      sfrxETH: '0x8CA7A5d6f3acd3A7A8bC468a8CD0FB14B6BD28b6',
      lsETH: '0xAe60d8180437b5C34bB956822ac2710972584473',
      mETH: '0x298aFB19A105D59E74658C4C334Ff360BadE6dd2',
      EIGEN: '0xaCB55C530Acdb2849e6d4f36992Cd8c9D50ED8F7',
      ETH: '0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0',
    },
    tokens: {
      EIGEN: '0xec53bF9167f50cDEB3Ae105f56099aaaB9061F83',
      bEIGEN: '0x83E9115d334D248Ce39a6f36144aEaB5b3456e75',
    },
  },
  base: {
    name: 'EigenLayer on Base',
    chainId: 8453,
    contracts: {
      operatorTableUpdater: '0x5557E1fE3068A1e823cE5Dcd052c6C352E2617B5',
      ecdsaCertificateVerifier: '0xd0930ee96D07de4F9d493c259232222e46B6EC25',
      bn254CertificateVerifier: '0x3F55654b2b2b86bB11bE2f72657f9C33bf88120A',
      taskMailbox: '0x132b466d9d5723531F68797519DfED701aC2C749',
      pauserRegistry: '0xb1754226917e866c1701f1d9F9E135D88f2e86ea',
      timelock: '0xE48D7CaeC1790b293667e4bB2dE1E00536F2bABd',
      proxyAdmin: '0xDb0052E272D1D126617c36A9D6d65C801d1549CE',
    },
    strategies: {},
    tokens: {},
  },
  sepolia: {
    name: 'EigenLayer on Sepolia',
    chainId: 11155111,
    contracts: {
      delegationManager: '0xD4A7E1Bd8015057293f0D0A557088c286942e84b',
      strategyManager: '0x2E3D6c0744b10eb0A4e6F679F71554a39Ec47a5D',
      eigenPodManager: '0x56BfEb94879F4543E756d26103976c567256034a',
      avsDirectory: '0xa789c91ECDdae96865913130B786140Ee17aF545',
      rewardsCoordinator: '0x5ae8152fb88c26ff9ca5C014c94fca3c68029349',
      allocationManager: '0x42583067658071247ec8CE0A516A58f682002d07',
      permissionController: '0x44632dfBdCb6D3E21EF613B0ca8A6A0c618F5a37',
      keyRegistrar: '0xA4dB30D08d8bbcA00D40600bee9F029984dB162a',
      strategyFactory: '0x066cF95c1bf0927124DFB8B02B401bc23A79730D',
      strategyBeacon: '0x427e627Bc7E83cac0f84337d3Ad94230C32697D3',
      eigenPodBeacon: '0x0e19E56E41D42137d00dD4f51EC2F613E50cAcf4',
      releaseManager: '0x59c8D715DCa616e032B744a753C017c9f3E16bf4',
      taskMailbox: '0xB99CC53e8db7018f557606C2a5B066527bF96b26',
      crossChainRegistry: '0x287381B1570d9048c4B4C7EC94d21dDb8Aa1352a',
      operatorTableUpdater: '0xB02A15c6Bd0882b35e9936A9579f35FB26E11476',
      ecdsaCertificateVerifier: '0xb3Cd1A457dEa9A9A6F6406c6419B1c326670A96F',
      bn254CertificateVerifier: '0xff58A373c18268F483C1F5cA03Cf885c0C43373a',
      pauserRegistry: '0x63AAe451780090f50Ad323aAEF155F63a29D20f3',
      timelock: '0x1BEF05C7303d44e0E2FCD2A19d993eDEd4c51b5B',
      proxyAdmin: '0x56E88cb4f0136fC27D95499dE4BE2acf47946Fa1',
    },
    strategies: {
      stETH: '0x8b29d91e67b013e855EaFe0ad704aC4Ab086a574',
      WETH: '0x424246eF71b01ee33aA33aC590fd9a0855F5eFbc',
      EIGEN: '0x8E93249a6C37a32024756aaBd813E6139b17D1d5',
      ETH: '0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0',
    },
    tokens: {
      EIGEN: '0x0011FA2c512063C495f77296Af8d195F33A8Dd38',
      bEIGEN: '0xc5B857A92245f64e9D90cCc5b096Db82eB77eB5c',
    },
  },
  hoodi: {
    name: 'EigenLayer on Hoodi',
    chainId: 560048,
    contracts: {
      delegationManager: '0x867837a9722C512e0862d8c2E15b8bE220E8b87d',
      strategyManager: '0xeE45e76ddbEDdA2918b8C7E3035cd37Eab3b5D41',
      eigenPodManager: '0xcd1442415Fc5C29Aa848A49d2e232720BE07976c',
      avsDirectory: '0xD58f6844f79eB1fbd9f7091d05f7cb30d3363926',
      rewardsCoordinator: '0x29e8572678e0c272350aa0b4B8f304E47EBcd5e7',
      allocationManager: '0x95a7431400F362F3647a69535C5666cA0133CAA0',
      permissionController: '0xdcCF401fD121d8C542E96BC1d0078884422aFAD2',
      strategyFactory: '0xfB7d94501E4d4ACC264833Ef4ede70a11517422B',
      strategyBeacon: '0x6d28cEC1659BC3a9BC814c3EFc1412878B406579',
      eigenPodBeacon: '0x5e1577f8efB21b229cD5Eb4C5Aa3d6C4b228f650',
      pauserRegistry: '0x64D78399B0fa32EA72959f33edCF313159F3c13D',
      timelock: '0xE3328cb5068924119d6170496c4AB2dD12c12d15',
      proxyAdmin: '0xE7f4E30D2619273468afe9EC0Acf805E55532257',
    },
    strategies: {
      stETH: '0xF8a1a66130D614c7360e868576D5E59203475FE0',
      WETH: '0x24579aD4fe83aC53546E5c2D3dF5F85D6383420d',
      EIGEN: '0xB27b10291DBFE6576d17afF3e251c954Ae14f1D3',
      ETH: '0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0',
    },
    tokens: {
      EIGEN: '0x8ae2520954db7D80D66835cB71E692835bbA45bf',
      bEIGEN: '0x6e60888132Cc7e637488379B4B40c42b3751f63a',
    },
  },
  baseSepolia: {
    name: 'EigenLayer on Base Sepolia',
    chainId: 84532,
    contracts: {
      operatorTableUpdater: '0xB02A15c6Bd0882b35e9936A9579f35FB26E11476',
      ecdsaCertificateVerifier: '0xb3Cd1A457dEa9A9A6F6406c6419B1c326670A96F',
      bn254CertificateVerifier: '0xff58A373c18268F483C1F5cA03Cf885c0C43373a',
      taskMailbox: '0xB99CC53e8db7018f557606C2a5B066527bF96b26',
      pauserRegistry: '0x6ffE77C321a773e2A27B0B0a31C5e1bBda83672B',
      proxyAdmin: '0xbe2F96Efff467c6773Dc91eA62Ab34C73195a0b5',
    },
    strategies: {},
    tokens: {},
  },
} as const satisfies Record<string, KnownDeployment>
