// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";

import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IEigenPodManager} from "../interfaces/IEigenPodManager.sol";
import {IETHPOSDeposit} from "../interfaces/IETHPOSDeposit.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {BEACON_CHAIN_ETH_STRATEGY, isBeaconChainETH} from "../libraries/Constants.sol";
import {ShareMath, WAD} from "../libraries/ShareMath.sol";
import {StakerLedger} from "../libraries/StakerLedger.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {ForkSchedule} from "./ForkSchedule.sol";
import {PodFactory} from "./PodFactory.sol";

/// @notice The ledger of natively restaked ETH: one share is one wei. Pods feed it.
contract EigenPodManager is PodFactory {
    using SafeCastLib for uint256;
    using StakerLedger for StakerLedger.Ledger;

    /// @dev How much of a staker's native stake the beacon chain has not taken, as the part lost, so that an
    /// untouched staker costs no storage.
    mapping(address staker => uint64 lost) private _beaconChainLoss;

    StakerLedger.Ledger private _ledger;

    /// @inheritdoc IEigenPodManager
    uint256 public burnableETHShares;

    /// @inheritdoc IEigenPodManager
    IDelegationManager public immutable delegationManager;

    /// @param firstPodImplementation The code that pods run unless their owners move them.
    /// @param podChangeDelaySeconds_ At least the withdrawal delay and the allocation configuration delay, so that
    /// stakers can leave, and operators let go of their stake, before a change takes effect.
    /// @param pectraForkTimestamp_ Of a fork that has been; 0 to set it later.
    constructor(
        IETHPOSDeposit ethPOS_,
        address firstPodImplementation,
        IDelegationManager delegationManager_,
        IPauserRegistry pauserRegistry_,
        uint64 podChangeDelaySeconds_,
        uint64 pectraForkTimestamp_,
        address initialOwner,
        uint256 initialPausedStatus
    )
        PodFactory(ethPOS_, firstPodImplementation)
        ForkSchedule(podChangeDelaySeconds_, pectraForkTimestamp_)
        Pausable(pauserRegistry_)
    {
        delegationManager = delegationManager_;
        _transferOwnership(initialOwner);
        _setPaused(initialPausedStatus);
    }

    modifier onlyEigenPod(address podOwner) {
        require(address(ownerToPod[podOwner]) == msg.sender, OnlyEigenPod());
        _;
    }

    modifier onlyDelegationManager() {
        require(msg.sender == address(delegationManager), OnlyDelegationManager());
        _;
    }

    modifier onlyBeaconChainStrategy(IStrategy strategy) {
        require(isBeaconChainETH(strategy), InvalidStrategy());
        _;
    }

    /* FOR PODS */

    /// @inheritdoc IEigenPodManager
    function recordBeaconChainETHBalanceUpdate(
        address podOwner,
        uint256 prevRestakedBalanceWei,
        int256 balanceDeltaWei
    ) external onlyEigenPod(podOwner) nonReentrant {
        require(podOwner != address(0), InputAddressZero());
        require(balanceDeltaWei % 1 gwei == 0, SharesNotMultipleOfGwei());

        if (balanceDeltaWei > 0) {
            (uint256 previous, uint256 added) = _addShares(podOwner, uint256(balanceDeltaWei));
            delegationManager.increaseDelegatedShares(podOwner, BEACON_CHAIN_ETH_STRATEGY, previous, added);
        } else if (balanceDeltaWei < 0) {
            uint64 decrease =
                _reduceSlashingFactor(podOwner, prevRestakedBalanceWei, uint256(-balanceDeltaWei));
            uint256 shares = _ledger.depositShares(podOwner, BEACON_CHAIN_ETH_STRATEGY);
            delegationManager.decreaseDelegatedShares(podOwner, shares, decrease);
        }
    }

    /* SHARES, FOR THE DELEGATION MANAGER */

    /// @inheritdoc IShareManager
    function removeDepositShares(address staker, IStrategy strategy, uint256 depositSharesToRemove)
        external
        onlyDelegationManager
        nonReentrant
        onlyBeaconChainStrategy(strategy)
        returns (uint256 remaining)
    {
        depositSharesToRemove.toInt256();
        require(depositSharesToRemove <= _ledger.depositShares(staker, strategy), SharesNegative());

        remaining = _ledger.debit(staker, strategy, depositSharesToRemove);

        emit NewTotalShares(staker, int256(remaining));
    }

    /// @inheritdoc IShareManager
    function addShares(address staker, IStrategy strategy, uint256 shares)
        external
        onlyDelegationManager
        nonReentrant
        onlyBeaconChainStrategy(strategy)
        returns (uint256 previous, uint256 added)
    {
        return _addShares(staker, shares);
    }

    /// @inheritdoc IShareManager
    function withdrawSharesAsTokens(address staker, IStrategy strategy, IERC20, uint256 shares)
        external
        onlyDelegationManager
        nonReentrant
        onlyBeaconChainStrategy(strategy)
    {
        require(staker != address(0), InputAddressZero());
        require(int256(shares) > 0, SharesNegative());

        ownerToPod[staker].withdrawRestakedBeaconChainETH(staker, shares);
    }

    /// @inheritdoc IShareManager
    /// @dev Not locked: the DelegationManager calls back while a balance update is under way.
    function setDepositScalingFactor(address staker, IStrategy strategy, uint256 newDepositScalingFactor)
        external
        onlyDelegationManager
        onlyBeaconChainStrategy(strategy)
    {
        _ledger.setScalingFactor(staker, strategy, newDepositScalingFactor);
    }

    /// @inheritdoc IShareManager
    function increaseBurnOrRedistributableShares(
        OperatorSet calldata,
        uint256,
        IStrategy,
        uint256 addedSharesToBurn
    ) external onlyDelegationManager nonReentrant {
        burnableETHShares += addedSharesToBurn;

        emit BurnableETHSharesIncreased(addedSharesToBurn);
    }

    /* VIEWS */

    /// @inheritdoc IShareManager
    function stakerDepositShares(address user, IStrategy strategy)
        external
        view
        onlyBeaconChainStrategy(strategy)
        returns (uint256 depositShares)
    {
        return _ledger.depositShares(user, strategy);
    }

    /// @inheritdoc IShareManager
    function depositScalingFactor(address staker, IStrategy strategy)
        external
        view
        onlyBeaconChainStrategy(strategy)
        returns (uint256)
    {
        return _ledger.scalingFactor(staker, strategy);
    }

    /// @inheritdoc IEigenPodManager
    function podOwnerDepositShares(address podOwner) external view returns (int256) {
        return int256(_ledger.depositShares(podOwner, BEACON_CHAIN_ETH_STRATEGY));
    }

    /// @inheritdoc IEigenPodManager
    function beaconChainSlashingFactor(address staker) public view returns (uint64) {
        return WAD - _beaconChainLoss[staker];
    }

    /// @inheritdoc IEigenPodManager
    function isFullySlashed(address staker) external view returns (bool) {
        uint256 factor = beaconChainSlashingFactor(staker);
        address operator = delegationManager.delegatedTo(staker);
        if (operator == address(0)) return factor == 0;
        IStrategy[] memory strategies = new IStrategy[](1);
        strategies[0] = BEACON_CHAIN_ETH_STRATEGY;
        uint64 magnitude =
            delegationManager.getMaxMagnitudesAtBlock(operator, strategies, uint32(block.number))[0];
        return ShareMath.mulWad(magnitude, factor) == 0;
    }

    /// @inheritdoc IEigenPodManager
    function beaconChainETHStrategy() external pure returns (IStrategy) {
        return BEACON_CHAIN_ETH_STRATEGY;
    }

    /* INTERNAL */

    function _addShares(address staker, uint256 shares) private returns (uint256 previous, uint256 added) {
        require(staker != address(0), InputAddressZero());
        require(int256(shares) >= 0, SharesNegative());
        previous = _ledger.credit(staker, BEACON_CHAIN_ETH_STRATEGY, shares);

        emit PodSharesUpdated(staker, int256(shares));
        emit NewTotalShares(staker, int256(previous + shares));
        return (previous, shares);
    }

    /// @dev F15: the new factor is rounded down, so the loss is rounded up.
    /// @return The decrease of the factor.
    function _reduceSlashingFactor(address staker, uint256 balanceBefore, uint256 loss)
        private
        returns (uint64)
    {
        uint64 previous = beaconChainSlashingFactor(staker);
        uint64 next = uint64(FixedPointMathLib.fullMulDiv(previous, balanceBefore - loss, balanceBefore));
        _beaconChainLoss[staker] = WAD - next;

        emit BeaconChainSlashingFactorDecreased(staker, previous, next);
        return previous - next;
    }
}
