// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManager} from "../../src/interfaces/IAllocationManager.sol";
import {AllocationTest} from "./AllocationTest.sol";

/// @notice What makes the `fallback` of AllocationManager safe: the code it delegates to can neither write nor call
/// anything that could (DESIGN decision 2).
contract ViewImplementationTest is AllocationTest {
    uint8 private constant SSTORE = 0x55;
    uint8 private constant TSTORE = 0x5d;
    uint8 private constant CREATE = 0xf0;
    uint8 private constant CALL = 0xf1;
    uint8 private constant CALLCODE = 0xf2;
    uint8 private constant DELEGATECALL = 0xf4;
    uint8 private constant CREATE2 = 0xf5;
    uint8 private constant STATICCALL = 0xfa;
    uint8 private constant SELFDESTRUCT = 0xff;

    /// @return count By opcode, over everything that could be executed: data of PUSH instructions is stepped over.
    function _opcodes(bytes memory code) private pure returns (uint256[256] memory count) {
        for (uint256 i = 0; i < code.length; ++i) {
            uint8 opcode = uint8(code[i]);
            ++count[opcode];
            if (opcode >= 0x60 && opcode <= 0x7f) i += opcode - 0x5f; // PUSH1 to PUSH32
        }
    }

    function _writing() private pure returns (uint8[8] memory) {
        return [SSTORE, TSTORE, CREATE, CALL, CALLCODE, DELEGATECALL, CREATE2, SELFDESTRUCT];
    }

    function test_theViewCodeHoldsNoInstructionThatWritesCallsOrCreates() public view {
        uint256[256] memory count = _opcodes(allocationManager.viewImplementation().code);
        uint8[8] memory writing = _writing();
        for (uint256 i = 0; i < writing.length; ++i) {
            assertEq(count[writing[i]], 0, string.concat("opcode ", vm.toString(writing[i])));
        }
        // no logs either
        for (uint256 i = 0xa0; i <= 0xa4; ++i) {
            assertEq(count[i], 0, "LOG");
        }
        // it does ask the DelegationManager, and reads storage: the scan sees instructions
        assertGt(count[STATICCALL], 0);
        assertGt(count[0x54], 0, "SLOAD");
    }

    function test_theScannerFindsSuchInstructionsInAllocationManager() public view {
        uint256[256] memory count = _opcodes(address(allocationManager).code);
        assertGt(count[SSTORE], 0);
        assertGt(count[CALL], 0);
        // the fallback, and nothing else
        assertEq(count[DELEGATECALL], 1);
        assertEq(count[SELFDESTRUCT] + count[CREATE] + count[CREATE2] + count[CALLCODE], 0);
    }

    function test_theScannerStepsOverPushedData_andOnlyOverIt() public pure {
        // PUSH2 0x55f1, SSTORE, PUSH1 0xff, PUSH32 0x5555..55, SELFDESTRUCT
        bytes memory code = abi.encodePacked(
            hex"6155f155", hex"60ff", hex"7f", bytes32(uint256(type(uint256).max) / 3), hex"ff"
        );
        uint256[256] memory count = _opcodes(code);
        assertEq(count[SSTORE], 1);
        assertEq(count[CALL], 0);
        assertEq(count[SELFDESTRUCT], 1);
        // PUSH0 carries no data
        assertEq(_opcodes(hex"5f55")[SSTORE], 1);
    }

    function test_anUnknownSelectorReverts() public {
        (bool success, bytes memory returned) =
            address(allocationManager).call(abi.encodeWithSignature("nothingOfTheKind()"));
        assertFalse(success);
        assertEq(returned.length, 0);
    }

    function test_aSelectorThatOnlyProxiesHaveReverts() public {
        (bool success,) =
            address(allocationManager).call(abi.encodeWithSignature("initialize(uint256)", uint256(0)));
        assertFalse(success);
    }

    function test_emptyAndShortCallDataReverts() public {
        bytes[3] memory data = [bytes(""), hex"ba", hex"ba1a84"];
        for (uint256 i = 0; i < data.length; ++i) {
            (bool success,) = address(allocationManager).call(data[i]);
            assertFalse(success);
        }
    }

    function test_etherIsRefused() public {
        vm.deal(address(this), 3 ether);
        (bool success,) = address(allocationManager).call{value: 1}("");
        assertFalse(success);
        (success,) = address(allocationManager).call{value: 1}(
            abi.encodeCall(IAllocationManager(address(0)).getOperatorSetCount, (avs))
        );
        assertFalse(success);
        (success,) = address(allocationManager).call{value: 1}(
            abi.encodeCall(IAllocationManager(address(0)).getAllocationDelay, (operator))
        );
        assertFalse(success);
        assertEq(address(allocationManager).balance, 0);
    }

    function test_malformedArgumentsOfADelegatedViewRevert() public {
        // an operator set id that does not fit 32 bits
        (bool success, bytes memory returned) =
            address(allocationManager).call(abi.encodeWithSelector(0x260dc758, avs, uint256(1) << 32));
        assertFalse(success);
        assertEq(returned.length, 0);
    }

    function test_longAnswersComeThroughWhole() public {
        uint32 count = 60;
        for (uint32 id = 10; id < 10 + count; ++id) {
            _register(operator, _newSet(avs, id, _none()));
        }
        assertEq(allocationManager.getRegisteredSets(operator).length, count + 1);
        assertEq(allocationManager.getRegisteredSets(operator)[count].id, 9 + count);
    }
}
