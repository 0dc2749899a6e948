// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAVSRegistrar} from "../../src/interfaces/IAVSRegistrar.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";
import {RefusingRegistrar} from "./Registrars.sol";

/// @notice Two neighbouring conditions of chapter 02 §3.1.3 violated at once: pairs that no other file has.
contract AllocationCheckOrderTest is AllocationTest {
    function _pauseBit(uint8 bit) private {
        vm.prank(pauser);
        allocationManager.pause(1 << bit);
    }

    function _useRefusingRegistrar() private {
        RefusingRegistrar refusing = new RefusingRegistrar(avs);
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, IAVSRegistrar(address(refusing)));
    }

    function _registration(uint32[] memory ids) private view returns (bytes memory) {
        return
            abi.encodeCall(
                allocationManager.registerForOperatorSets, (operator, RegisterParams(avs, ids, ""))
            );
    }

    function _deregistration(uint32[] memory ids) private view returns (bytes memory) {
        return
            abi.encodeCall(
                allocationManager.deregisterFromOperatorSets, (DeregisterParams(operator, avs, ids))
            );
    }

    function test_slashOperator_thePauseBeforeTheLengths() public {
        _pauseBit(1);
        SlashingParams memory params = SlashingParams(operator, 1, _list(strategy), new uint256[](0), "");
        _assertFails(
            stranger, abi.encodeCall(allocationManager.slashOperator, (avs, params)), CurrentlyPaused.selector
        );
    }

    function test_clearDeallocationQueue_thePauseBeforeTheLengths() public {
        _pauseBit(0);
        _assertFails(
            stranger,
            abi.encodeCall(
                allocationManager.clearDeallocationQueue, (operator, _list(strategy), new uint16[](0))
            ),
            CurrentlyPaused.selector
        );
    }

    function test_modifyAllocations_theDelayBeforeTheLengths() public {
        AllocateParams[] memory params = _allocateParams(set, strategy, 1);
        params[0].newMagnitudes = new uint64[](0);
        _assertFails(
            stranger,
            abi.encodeCall(allocationManager.modifyAllocations, (stranger, params)),
            UninitializedAllocationDelay.selector
        );
    }

    function test_modifyAllocations_aPendingChangeBeforeTheBudget() public {
        _allocate(operator, set, strategy, 1e18);
        _allocate(operator, set, strategy, 0.5e18);
        _assertFails(
            operator,
            abi.encodeCall(
                allocationManager.modifyAllocations, (operator, _allocateParams(set, strategy, 1e18 + 1))
            ),
            ModificationAlreadyPending.selector
        );
    }

    function test_registerForOperatorSets_membershipBeforeTheRegistrar() public {
        _useRefusingRegistrar();
        _assertFails(operator, _registration(_ids(1)), AlreadyMemberOfSet.selector);
    }

    function test_registerForOperatorSets_everySetBeforeTheRegistrar() public {
        _newSet(avs, 2, _none());
        _useRefusingRegistrar();
        _assertFails(operator, _registration(_ids(2, 3)), InvalidOperatorSet.selector);
        _assertFails(operator, _registration(_ids(1, 3)), AlreadyMemberOfSet.selector);
        _assertFails(operator, _registration(_ids(2)), RefusingRegistrar.Refused.selector);
    }

    function test_deregisterFromOperatorSets_membershipBeforeTheRegistrar() public {
        _newSet(avs, 2, _none());
        _useRefusingRegistrar();
        _assertFails(operator, _deregistration(_ids(1, 2)), NotMemberOfSet.selector);
        _assertFails(operator, _deregistration(_ids(2, 3)), NotMemberOfSet.selector);
        _assertFails(operator, _deregistration(_ids(1)), RefusingRegistrar.Refused.selector);
    }

    function test_createOperatorSets_theIdBeforeTheStrategiesBeforeTheSlasher() public {
        IStrategy[] memory twice = _list(strategy, strategy);
        bytes4 selector = 0x3dff8e7d; // with a slasher
        _assertFails(
            avs,
            abi.encodeWithSelector(selector, avs, _setParams(1, twice, address(0))),
            InvalidOperatorSet.selector
        );
        _assertFails(
            avs,
            abi.encodeWithSelector(selector, avs, _setParams(2, twice, address(0))),
            StrategyAlreadyInOperatorSet.selector
        );
        _assertFails(
            avs,
            abi.encodeWithSelector(selector, avs, _setParams(2, _none(), address(0))),
            InputAddressZero.selector
        );
    }

    function test_createRedistributingOperatorSets_theStrategiesBeforeTheSlasher() public {
        bytes4 selector = 0xd1a83f54; // with a slasher
        address[] memory recipients = _addresses(stranger);
        _assertFails(
            avs,
            abi.encodeWithSelector(selector, avs, _setParams(2, _list(BEACON), address(0)), recipients),
            InvalidStrategy.selector
        );
        _assertFails(
            avs,
            abi.encodeWithSelector(
                selector, avs, _setParams(2, _list(strategy, strategy), address(0)), recipients
            ),
            StrategyAlreadyInOperatorSet.selector
        );
    }

    /// §6.1: an id is any 32-bit number, also the last.
    function test_theLargestIdIsAnIdLikeAnyOther() public {
        OperatorSet memory last = _newSet(avs, type(uint32).max, _list(strategy));
        _register(operator, last);
        _allocate(operator, last, strategy, 0.5e18);
        (uint256 slashId, uint256 shares) = _slash(operator, last, strategy, 0.5e18);
        assertEq(slashId, 1);
        assertEq(shares, 250e18);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets(last));
        _assertSets(allocationManager.getRegisteredSets(operator), _sets(set, last));
        _assertSets(strategyManager.getPendingOperatorSets(), _sets(last));
    }
}
