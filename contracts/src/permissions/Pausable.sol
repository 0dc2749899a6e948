// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPausable} from "../interfaces/IPausable.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";

/// @notice A bitmap of switches. Pausers turn bits on, the unpauser turns them off.
abstract contract Pausable is IPausable {
    /// @inheritdoc IPausable
    IPauserRegistry public immutable pauserRegistry;

    /// @dev A status of more than 128 bits, which only `pauseAll` needs.
    uint256 private _widePaused;
    /// @dev `WIDE` for "see `_widePaused`". Declared last, so that a contract's first variable of 128 bits or less
    /// shares the slot that every call reads.
    uint128 private _paused;

    uint128 private constant WIDE = type(uint128).max;

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
        uint256 current = paused();
        require(current & newPausedStatus == current, InvalidNewPausedStatus());
        _setPaused(newPausedStatus);
    }

    /// @inheritdoc IPausable
    function pauseAll() external onlyPauser {
        _setPaused(type(uint256).max);
    }

    /// @inheritdoc IPausable
    function unpause(uint256 newPausedStatus) external onlyUnpauser {
        uint256 current = paused();
        require(~current & ~newPausedStatus == ~current, InvalidNewPausedStatus());
        _store(newPausedStatus);
        emit Unpaused(msg.sender, newPausedStatus);
    }

    /// @inheritdoc IPausable
    function paused() public view returns (uint256) {
        uint128 status = _paused;
        return status == WIDE ? _widePaused : status;
    }

    /// @inheritdoc IPausable
    function paused(uint8 index) public view returns (bool) {
        return paused() & (1 << index) != 0;
    }

    function _setPaused(uint256 newPausedStatus) internal {
        _store(newPausedStatus);
        emit Paused(msg.sender, newPausedStatus);
    }

    function _store(uint256 status) private {
        if (status < WIDE) {
            _paused = uint128(status);
        } else {
            _paused = WIDE;
            _widePaused = status;
        }
    }

    function _requireNotPaused(uint8 index) internal view {
        require(!paused(index), CurrentlyPaused());
    }
}
