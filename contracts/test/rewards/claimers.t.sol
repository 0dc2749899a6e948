// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPermissionControlledErrors} from "../../src/interfaces/IPermissionControlled.sol";
import {
    IRewardsCoordinatorErrors,
    IRewardsCoordinatorEvents
} from "../../src/interfaces/IRewardsCoordinator.sol";
import {RewardsTest} from "./RewardsTest.sol";

contract SetClaimerForTest is RewardsTest {
    function test_anyoneNamesItsOwnClaimer() public {
        _pause(address(rewardsCoordinator), type(uint256).max);
        _expectEvents();
        _from(address(rewardsCoordinator));
        emit IRewardsCoordinatorEvents.ClaimerForSet(staker, address(0), other);
        emit IRewardsCoordinatorEvents.ClaimerForSet(staker, other, address(0));
        _act();
        vm.startPrank(staker);
        rewardsCoordinator.setClaimerFor(other);
        assertEq(rewardsCoordinator.claimerFor(staker), other);
        rewardsCoordinator.setClaimerFor(address(0));
        vm.stopPrank();
        _assertEvents();
        assertEq(rewardsCoordinator.claimerFor(staker), address(0));
    }

    function test_refusesWhoMayNotActForTheEarnerBeforeItLooksWhoTheEarnerIs() public {
        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        rewardsCoordinator.setClaimerFor(staker, other);
    }

    function test_plainStakersUseTheOtherForm() public {
        vm.prank(staker);
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidEarner.selector);
        rewardsCoordinator.setClaimerFor(staker, other);
    }

    function test_operatorsAndAvssMayBeActedFor() public {
        _registerOperator(operator);
        bytes4 selector = bytes4(keccak256("setClaimerFor(address,address)"));
        address[2] memory earners = [operator, avs];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(earners[i]);
            permissionController.setAppointee(earners[i], other, address(rewardsCoordinator), selector);
            vm.prank(other);
            rewardsCoordinator.setClaimerFor(earners[i], staker);
            assertEq(rewardsCoordinator.claimerFor(earners[i]), staker);
        }
    }

    /// @dev Claimer, nonce and fee flag stand in one slot.
    function testFuzz_whatIsKnownAboutAnAccountDoesNotMix(address claimer, bool paysFee, uint8 submissions)
        public
    {
        submissions %= 5;
        vm.startPrank(avs);
        rewardsCoordinator.setClaimerFor(claimer);
        rewardsCoordinator.setOptInForProtocolFee(avs, paysFee);
        for (uint256 i = 0; i < submissions; ++i) {
            rewardsCoordinator.createAVSRewardsSubmission(_one(_submission(1)));
        }
        assertEq(rewardsCoordinator.claimerFor(avs), claimer);
        assertEq(rewardsCoordinator.isOptedInForProtocolFee(avs), paysFee);
        assertEq(rewardsCoordinator.submissionNonce(avs), submissions);
    }
}
