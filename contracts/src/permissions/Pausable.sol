// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPausable} from "../interfaces/IPausable.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";

/// @notice A bitmap of switches. Pausers turn bits on, the unpauser turns them off.
abstract contract Pausable is IPausable {
    /// @inheritdoc IPausable
    IPauserRegistry public immutable pauserRegistry;

    uint256 private _paused;

    constructor(IPauserRegistry registry) {
        require(address(registry) != address(0), InputAddressZero());
        pauserRegistry = registry;
    }

    modifier onlyWhenNotPaused(uint8 index) {
        _requireNotPaused(index);
        _;
    }

    modifier onlyPauser() {
        require(pauserRegistry.isPauser(msg.sender), OnlyPauser());
        _;
    }

    modifier onlyUnpauser() {
        require(msg.sender == pauserRegistry.unpauser(), OnlyUnpauser());
        _;
    }

    /// @inheritdoc IPausable
    function pause(uint256 newPausedStatus) external onlyPauser {
        uint256 current = _paused;
        require(current & newPausedStatus == current, InvalidNewPausedStatus());
        _setPaused(newPausedStatus);
    }

    /// @inheritdoc IPausable
    function pauseAll() external onlyPauser {
        _setPaused(type(uint256).max);
    }

    /// @inheritdoc IPausable
    function unpause(uint256 newPausedStatus) external onlyUnpauser {
        require(~_paused & ~newPausedStatus == ~_paused, InvalidNewPausedStatus());
        _paused = newPausedStatus;
        emit Unpaused(msg.sender, newPausedStatus);
    }

    /// @inheritdoc IPausable
    function paused() external view returns (uint256) {
        return _paused;
    }

    /// @inheritdoc IPausable
    function paused(uint8 index) public view returns (bool) {
        return _paused & (1 << index) != 0;
    }

    function _setPaused(uint256 newPausedStatus) internal {
        _paused = newPausedStatus;
        emit Paused(msg.sender, newPausedStatus);
    }

    function _requireNotPaused(uint8 index) internal view {
        require(!paused(index), CurrentlyPaused());
    }
}
