// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAVSRegistrar} from "../../src/interfaces/IAVSRegistrar.sol";
import {IAllocationManager} from "../../src/interfaces/IAllocationManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";

/// @notice Says what it was called with, and what it saw of the operator at that moment.
contract RecordingRegistrar is IAVSRegistrar {
    event Registered(
        address caller, address operator, address avs, uint32[] ids, bytes data, bool member, bool slashable
    );
    event Deregistered(
        address caller, address operator, address avs, uint32[] ids, bool member, bool slashable
    );

    function registerOperator(address operator, address avs, uint32[] calldata ids, bytes calldata data)
        external
    {
        (bool member, bool slashable) = _look(operator, avs, ids);
        emit Registered(msg.sender, operator, avs, ids, data, member, slashable);
    }

    function deregisterOperator(address operator, address avs, uint32[] calldata ids) external {
        (bool member, bool slashable) = _look(operator, avs, ids);
        emit Deregistered(msg.sender, operator, avs, ids, member, slashable);
    }

    function supportsAVS(address) external pure returns (bool) {
        return true;
    }

    function _look(address operator, address avs, uint32[] calldata ids)
        private
        view
        returns (bool member, bool slashable)
    {
        if (ids.length == 0) return (false, false);
        OperatorSet memory last = OperatorSet(avs, ids[ids.length - 1]);
        member = IAllocationManager(msg.sender).isMemberOfOperatorSet(operator, last);
        slashable = IAllocationManager(msg.sender).isOperatorSlashable(operator, last);
    }
}

/// @notice Serves one AVS only, and refuses everybody.
contract RefusingRegistrar is IAVSRegistrar {
    error Refused();

    address private immutable _avs;

    constructor(address avs) {
        _avs = avs;
    }

    function registerOperator(address, address, uint32[] calldata, bytes calldata) external pure {
        revert Refused();
    }

    function deregisterOperator(address, address, uint32[] calldata) external pure {
        revert Refused();
    }

    function supportsAVS(address avs) external view returns (bool) {
        return avs == _avs;
    }
}

/// @notice Makes one prepared call when an operator registers.
contract ReentrantRegistrar is IAVSRegistrar {
    address private _target;
    bytes private _call;

    function prepare(address target, bytes calldata data) external {
        (_target, _call) = (target, data);
    }

    function registerOperator(address, address, uint32[] calldata, bytes calldata) external {
        (bool success, bytes memory returned) = _target.call(_call);
        require(success, string(returned));
    }

    function deregisterOperator(address, address, uint32[] calldata) external {}

    function supportsAVS(address) external pure returns (bool) {
        return true;
    }
}
