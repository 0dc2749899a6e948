// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManagerActions} from "../interfaces/IAllocationManager.sol";
import {IAVSRegistrar} from "../interfaces/IAVSRegistrar.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {BURN_ADDRESS, isBeaconChainETH} from "../libraries/Constants.sol";
import {OrderedSet} from "../libraries/OrderedSet.sol";
import {toSetKey} from "../libraries/SetKey.sol";
import {PermissionControlled} from "../permissions/PermissionControlled.sol";
import {AllocationState} from "./AllocationState.sol";

/// @notice What an AVS decides: its registrar, its operator sets, their strategies and slashers.
abstract contract OperatorSets is IAllocationManagerActions, PermissionControlled {
    using AllocationState for AllocationState.Set;
    using OrderedSet for OrderedSet.Set;

    /// @inheritdoc IAllocationManagerActions
    IStrategy public immutable eigenStrategy;
    /// @inheritdoc IAllocationManagerActions
    uint32 public immutable ALLOCATION_CONFIGURATION_DELAY;

    constructor(IStrategy eigenStrategy_, uint32 allocationConfigurationDelay) {
        eigenStrategy = eigenStrategy_;
        ALLOCATION_CONFIGURATION_DELAY = allocationConfigurationDelay;
    }

    /// @inheritdoc IAllocationManagerActions
    function setAVSRegistrar(address avs, IAVSRegistrar registrar) external checkCanCall(avs) {
        require(registrar.supportsAVS(avs), InvalidAVSRegistrar());
        AllocationState.load().avss[avs].registrar = address(registrar);

        emit AVSRegistrarSet(avs, registrar);
    }

    /// @inheritdoc IAllocationManagerActions
    function updateAVSMetadataURI(address avs, string calldata metadataURI) external checkCanCall(avs) {
        AllocationState.Avs storage state = AllocationState.load().avss[avs];
        if (!state.hasMetadata) state.hasMetadata = true;

        emit AVSMetadataURIUpdated(avs, metadataURI);
    }

    /// @inheritdoc IAllocationManagerActions
    function createOperatorSets(address avs, CreateSetParams[] calldata params) external checkCanCall(avs) {
        _requireMetadata(avs);
        for (uint256 i = 0; i < params.length; ++i) {
            _createOperatorSet(avs, params[i].operatorSetId, params[i].strategies, avs, address(0));
        }
    }

    /// @inheritdoc IAllocationManagerActions
    function createOperatorSets(address avs, CreateSetParamsV2[] calldata params) external checkCanCall(avs) {
        _requireMetadata(avs);
        for (uint256 i = 0; i < params.length; ++i) {
            _createOperatorSet(
                avs, params[i].operatorSetId, params[i].strategies, params[i].slasher, address(0)
            );
        }
    }

    /// @inheritdoc IAllocationManagerActions
    function createRedistributingOperatorSets(
        address avs,
        CreateSetParams[] calldata params,
        address[] calldata redistributionRecipients
    ) external checkCanCall(avs) {
        require(params.length == redistributionRecipients.length, InputArrayLengthMismatch());
        _requireMetadata(avs);
        for (uint256 i = 0; i < params.length; ++i) {
            address recipient = _requireRecipient(redistributionRecipients[i]);
            _createOperatorSet(avs, params[i].operatorSetId, params[i].strategies, avs, recipient);
        }
    }

    /// @inheritdoc IAllocationManagerActions
    function createRedistributingOperatorSets(
        address avs,
        CreateSetParamsV2[] calldata params,
        address[] calldata redistributionRecipients
    ) external checkCanCall(avs) {
        require(params.length == redistributionRecipients.length, InputArrayLengthMismatch());
        _requireMetadata(avs);
        for (uint256 i = 0; i < params.length; ++i) {
            address recipient = _requireRecipient(redistributionRecipients[i]);
            _createOperatorSet(
                avs, params[i].operatorSetId, params[i].strategies, params[i].slasher, recipient
            );
        }
    }

    /// @inheritdoc IAllocationManagerActions
    function addStrategiesToOperatorSet(address avs, uint32 operatorSetId, IStrategy[] calldata strategies)
        external
        checkCanCall(avs)
    {
        OperatorSet memory operatorSet = OperatorSet(avs, operatorSetId);
        AllocationState.Set storage set = _existingSet(operatorSet);
        bool redistributing = set.redistributing;
        for (uint256 i = 0; i < strategies.length; ++i) {
            _addStrategy(set, operatorSet, strategies[i], redistributing);
        }
    }

    /// @inheritdoc IAllocationManagerActions
    function removeStrategiesFromOperatorSet(
        address avs,
        uint32 operatorSetId,
        IStrategy[] calldata strategies
    ) external checkCanCall(avs) {
        OperatorSet memory operatorSet = OperatorSet(avs, operatorSetId);
        AllocationState.Set storage set = _existingSet(operatorSet);
        for (uint256 i = 0; i < strategies.length; ++i) {
            require(set.strategies.remove(uint160(address(strategies[i]))), StrategyNotInOperatorSet());
            emit StrategyRemovedFromOperatorSet(operatorSet, strategies[i]);
        }
    }

    /// @inheritdoc IAllocationManagerActions
    function updateSlasher(OperatorSet calldata operatorSet, address slasher)
        external
        checkCanCall(operatorSet.avs)
    {
        AllocationState.Set storage set = _existingSet(operatorSet);
        require(slasher != address(0), InputAddressZero());
        if (block.number < set.slasherEffectBlock && set.pendingSlasher == slasher) return;

        uint32 effectBlock = uint32(block.number) + ALLOCATION_CONFIGURATION_DELAY + 1;
        set.slasher = set.currentSlasher();
        set.slasherEffectBlock = effectBlock;
        set.pendingSlasher = slasher;

        emit SlasherUpdated(operatorSet, slasher, effectBlock);
    }

    /// @inheritdoc IAllocationManagerActions
    /// @dev Every set has had a slasher since its creation, so each is skipped.
    function migrateSlashers(OperatorSet[] calldata operatorSets) external {}

    /* VIEWS */

    /// @inheritdoc IAllocationManagerActions
    function SLASHER_CONFIGURATION_DELAY() external view returns (uint32) {
        return ALLOCATION_CONFIGURATION_DELAY;
    }

    /// @inheritdoc IAllocationManagerActions
    function getAVSRegistrar(address avs) public view returns (IAVSRegistrar) {
        address registrar = AllocationState.load().avss[avs].registrar;
        return IAVSRegistrar(registrar == address(0) ? avs : registrar);
    }

    /// @inheritdoc IAllocationManagerActions
    function isRedistributingOperatorSet(OperatorSet calldata operatorSet) external view returns (bool) {
        return _set(operatorSet).redistributing;
    }

    /// @inheritdoc IAllocationManagerActions
    function getRedistributionRecipient(OperatorSet calldata operatorSet) external view returns (address) {
        return _set(operatorSet).recipient();
    }

    /// @inheritdoc IAllocationManagerActions
    function getSlasher(OperatorSet calldata operatorSet) external view returns (address) {
        return _set(operatorSet).currentSlasher();
    }

    /* INTERNAL */

    function _requireMetadata(address avs) private view {
        require(AllocationState.load().avss[avs].hasMetadata, NonexistentAVSMetadata());
    }

    function _requireRecipient(address recipient) private pure returns (address) {
        require(recipient != address(0), InputAddressZero());
        require(recipient != BURN_ADDRESS, InvalidRedistributionRecipient());
        return recipient;
    }

    /// @param recipient Zero for a set whose slashed shares are burnt.
    function _createOperatorSet(
        address avs,
        uint32 id,
        IStrategy[] calldata strategies,
        address slasher,
        address recipient
    ) private {
        OperatorSet memory operatorSet = OperatorSet(avs, id);
        AllocationState.Set storage set = _set(operatorSet);
        require(!set.exists(), InvalidOperatorSet());
        AllocationState.load().avss[avs].operatorSetCount++;
        emit OperatorSetCreated(operatorSet);

        bool redistributing = recipient != address(0);
        if (redistributing) {
            set.redistributing = true;
            set.redistributionRecipient = recipient;
            emit RedistributionAddressSet(operatorSet, recipient);
        }
        for (uint256 i = 0; i < strategies.length; ++i) {
            _addStrategy(set, operatorSet, strategies[i], redistributing);
        }

        require(slasher != address(0), InputAddressZero());
        set.slasher = slasher;
        emit SlasherUpdated(operatorSet, slasher, uint32(block.number));
    }

    /// @dev Native ETH cannot be paid out, and EIGEN pays out as another token: neither can be redistributed.
    function _addStrategy(
        AllocationState.Set storage set,
        OperatorSet memory operatorSet,
        IStrategy strategy,
        bool redistributing
    ) private {
        require(
            !redistributing || !(isBeaconChainETH(strategy) || address(strategy) == address(eigenStrategy)),
            InvalidStrategy()
        );
        require(set.strategies.add(uint160(address(strategy))), StrategyAlreadyInOperatorSet());
        emit StrategyAddedToOperatorSet(operatorSet, strategy);
    }

    function _set(OperatorSet memory operatorSet) internal view returns (AllocationState.Set storage) {
        return AllocationState.load().sets[toSetKey(operatorSet)];
    }

    function _existingSet(OperatorSet memory operatorSet)
        internal
        view
        returns (AllocationState.Set storage set)
    {
        set = _set(operatorSet);
        require(set.exists(), InvalidOperatorSet());
    }
}
