// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";

/// @notice Who may pause, and who may unpause. The unpauser decides on both.
contract PauserRegistry is IPauserRegistry {
    /// @inheritdoc IPauserRegistry
    mapping(address account => bool) public isPauser;

    /// @inheritdoc IPauserRegistry
    address public unpauser;

    constructor(address[] memory pausers, address initialUnpauser) {
        for (uint256 i = 0; i < pausers.length; ++i) {
            _setIsPauser(pausers[i], true);
        }
        _setUnpauser(initialUnpauser);
    }

    modifier onlyUnpauser() {
        require(msg.sender == unpauser, OnlyUnpauser());
        _;
    }

    /// @inheritdoc IPauserRegistry
    function setIsPauser(address newPauser, bool canPause) external onlyUnpauser {
        _setIsPauser(newPauser, canPause);
    }

    /// @inheritdoc IPauserRegistry
    function setUnpauser(address newUnpauser) external onlyUnpauser {
        _setUnpauser(newUnpauser);
    }

    function _setIsPauser(address pauser, bool canPause) private {
        require(pauser != address(0), InputAddressZero());
        isPauser[pauser] = canPause;
        emit PauserStatusChanged(pauser, canPause);
    }

    function _setUnpauser(address newUnpauser) private {
        require(newUnpauser != address(0), InputAddressZero());
        emit UnpauserChanged(unpauser, newUnpauser);
        unpauser = newUnpauser;
    }
}
