// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract DecreaseDelegatedSharesTest is CoreTest {
    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
        _newPod(staker);
        _record(staker, 0, 32e18);
    }

    function _call(uint256 shares, uint64 decrease) private {
        vm.prank(address(eigenPodManager));
        delegationManager.decreaseDelegatedShares(staker, shares, decrease);
    }

    function test_refusesAnyoneButTheEigenPodManager() public {
        vm.prank(address(strategyManager));
        vm.expectRevert(IDelegationManagerErrors.OnlyEigenPodManager.selector);
        delegationManager.decreaseDelegatedShares(staker, 1, 1);
        vm.expectRevert(IDelegationManagerErrors.OnlyEigenPodManager.selector);
        delegationManager.decreaseDelegatedShares(staker, 1, 1);
    }

    function test_undelegatedStakerChangesNothing() public {
        _expectEvents();
        _act();
        _call(32e18, 0.5e18);
        _assertEvents();
    }

    /// F13: floor(floor(s k) * floor(m dl)).
    function test_takesTheLostPartOfWhatWasLeft() public {
        _delegate(staker, operator);
        _slashTo(operator, BEACON, 333333333333333333);
        uint256 shares = delegationManager.operatorShares(operator, BEACON);
        // m * dl = floor(333333333333333333 * 0.1) = 33333333333333333; 32e18 of them
        uint256 lost = 1066666666666666656;
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, BEACON, lost);
        _act();
        _call(32e18, 0.1e18);
        _assertEvents();
        assertEq(delegationManager.operatorShares(operator, BEACON), shares - lost);
    }

    function test_wholeBalance() public {
        _delegate(staker, operator);
        _call(32e18, 1e18);
        assertEq(delegationManager.operatorShares(operator, BEACON), 0);
    }

    function test_nothingLostIsStillAnnounced() public {
        _delegate(staker, operator);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, BEACON, 0);
        _act();
        _call(32e18, 0);
        _assertEvents();
    }
}
