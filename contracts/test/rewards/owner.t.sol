// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPausableErrors, IPausableEvents} from "../../src/interfaces/IPausable.sol";
import {IPermissionControlledErrors} from "../../src/interfaces/IPermissionControlled.sol";
import {
    IRewardsCoordinatorErrors,
    IRewardsCoordinatorEvents
} from "../../src/interfaces/IRewardsCoordinator.sol";
import {RewardsCoordinator} from "../../src/rewards/RewardsCoordinator.sol";
import {RewardsTest} from "./RewardsTest.sol";

/// @notice The fee flag, the owner's functions and the constructor (chapter 04 §2.1 and §2.8).
contract OwnerFunctionsTest is RewardsTest {
    event OwnershipTransferred(address indexed previousOwner, address indexed newOwner);

    function test_setOptInForProtocolFee() public {
        _expectEvents();
        _from(address(rewardsCoordinator));
        emit IRewardsCoordinatorEvents.OptInForProtocolFeeSet(avs, false, true);
        emit IRewardsCoordinatorEvents.OptInForProtocolFeeSet(avs, true, true);
        _act();
        _optIn(avs);
        _optIn(avs);
        _assertEvents();
        assertTrue(rewardsCoordinator.isOptedInForProtocolFee(avs));
        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        rewardsCoordinator.setOptInForProtocolFee(avs, false);
    }

    function test_theOwnersSetters() public {
        _pause(address(rewardsCoordinator), type(uint256).max);
        _expectEvents();
        _from(address(rewardsCoordinator));
        emit IRewardsCoordinatorEvents.ActivationDelaySet(7 days, 5);
        emit IRewardsCoordinatorEvents.DefaultOperatorSplitBipsSet(1000, 10_000);
        emit IRewardsCoordinatorEvents.FeeRecipientSet(feeRecipient, other);
        emit IRewardsCoordinatorEvents.RewardsUpdaterSet(updater, address(0));
        emit IRewardsCoordinatorEvents.RewardsForAllSubmitterSet(avs, false, true);
        emit OwnershipTransferred(owner, other);
        _act();
        vm.startPrank(owner);
        rewardsCoordinator.setActivationDelay(5);
        rewardsCoordinator.setDefaultOperatorSplit(10_000);
        rewardsCoordinator.setFeeRecipient(other);
        rewardsCoordinator.setRewardsUpdater(address(0));
        rewardsCoordinator.setRewardsForAllSubmitter(avs, true);
        rewardsCoordinator.transferOwnership(other);
        vm.stopPrank();
        _assertEvents();
        assertEq(rewardsCoordinator.activationDelay(), 5);
        assertEq(rewardsCoordinator.defaultOperatorSplitBips(), 10_000);
        assertEq(rewardsCoordinator.feeRecipient(), other);
        assertEq(rewardsCoordinator.rewardsUpdater(), address(0));
        assertTrue(rewardsCoordinator.isRewardsForAllSubmitter(avs));
        vm.prank(other);
        rewardsCoordinator.renounceOwnership();
        assertEq(rewardsCoordinator.owner(), address(0));
    }

    function test_onlyTheOwner() public {
        vm.expectRevert(NOT_OWNER);
        rewardsCoordinator.setActivationDelay(5);
        vm.expectRevert(NOT_OWNER);
        rewardsCoordinator.setDefaultOperatorSplit(10_001);
        vm.expectRevert(NOT_OWNER);
        rewardsCoordinator.setFeeRecipient(address(0));
        vm.expectRevert(NOT_OWNER);
        rewardsCoordinator.setRewardsUpdater(other);
        vm.expectRevert(NOT_OWNER);
        rewardsCoordinator.setRewardsForAllSubmitter(avs, true);
    }

    function test_refusesWhatIsOutOfBounds() public {
        vm.startPrank(owner);
        vm.expectRevert(IRewardsCoordinatorErrors.SplitExceedsMax.selector);
        rewardsCoordinator.setDefaultOperatorSplit(10_001);
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidAddressZero.selector);
        rewardsCoordinator.setFeeRecipient(address(0));
    }

    /* DEPLOYMENT */

    function _new(RewardsCoordinatorConstructorParams memory params, uint16 split, address recipient)
        private
        returns (RewardsCoordinator)
    {
        return RewardsCoordinator(
            _create(
                "RewardsCoordinator", abi.encode(params, owner, 2, updater, uint32(7 days), split, recipient)
            )
        );
    }

    function create(RewardsCoordinatorConstructorParams memory params, uint16 split, address recipient)
        external
    {
        bytes memory code = abi.encodePacked(
            vm.getCode(_artifact("RewardsCoordinator")),
            abi.encode(params, owner, 2, updater, uint32(7 days), split, recipient)
        );
        assembly {
            if iszero(create(0, add(code, 32), mload(code))) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }

    function test_deployment() public {
        RewardsCoordinatorConstructorParams memory params = _rewardsParameters();
        _expectEvents();
        _from(vm.computeCreateAddress(address(this), vm.getNonce(address(this))));
        emit OwnershipTransferred(address(0), address(this));
        emit IPausableEvents.Paused(address(this), 2);
        emit OwnershipTransferred(address(this), owner);
        emit IRewardsCoordinatorEvents.RewardsUpdaterSet(address(0), updater);
        emit IRewardsCoordinatorEvents.ActivationDelaySet(0, 7 days);
        emit IRewardsCoordinatorEvents.DefaultOperatorSplitBipsSet(0, 1000);
        emit IRewardsCoordinatorEvents.FeeRecipientSet(address(0), feeRecipient);
        _act();
        RewardsCoordinator fresh = _new(params, 1000, feeRecipient);
        _assertEvents();
        assertEq(fresh.CALCULATION_INTERVAL_SECONDS(), 86_400);
        assertEq(fresh.MAX_REWARDS_DURATION(), 63_072_000);
        assertEq(fresh.MAX_RETROACTIVE_LENGTH(), 14_515_200);
        assertEq(fresh.MAX_FUTURE_LENGTH(), 2_592_000);
        assertEq(fresh.GENESIS_REWARDS_TIMESTAMP(), 1_710_979_200);
        assertEq(address(fresh.delegationManager()), address(delegationManager));
        assertEq(address(fresh.strategyManager()), address(strategyManager));
        assertEq(address(fresh.allocationManager()), address(allocationManager));
        assertEq(fresh.emissionsController(), _emissionsController());
        assertEq(address(fresh.beaconChainETHStrategy()), address(BEACON));
        assertEq(fresh.paused(), 2);
    }

    function test_theConstructorChecksInOrder() public {
        RewardsCoordinatorConstructorParams memory params = _rewardsParameters();
        params.pauserRegistry = address(0);
        params.calculationIntervalSeconds = 0;
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        this.create(params, 10_001, address(0));
        params.pauserRegistry = address(pauserRegistry);
        vm.expectRevert(_panic(0x12));
        this.create(params, 10_001, address(0));
        params.calculationIntervalSeconds = 1000;
        params.genesisRewardsTimestamp = 1500;
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidGenesisRewardsTimestampRemainder.selector);
        this.create(params, 10_001, address(0));
        params.genesisRewardsTimestamp = 2000;
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidCalculationIntervalSecondsRemainder.selector);
        this.create(params, 10_001, address(0));
        params = _rewardsParameters();
        vm.expectRevert(IRewardsCoordinatorErrors.SplitExceedsMax.selector);
        this.create(params, 10_001, address(0));
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidAddressZero.selector);
        this.create(params, 10_000, address(0));
    }
}
